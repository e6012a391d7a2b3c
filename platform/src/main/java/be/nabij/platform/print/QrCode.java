package be.nabij.platform.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a code that a phone can read. */
public final class QrCode {
  private static final int PIXELS = 400;
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xffffff;

  private QrCode() {}

  /** A picture as a {@code data:} address, so that a page brings it along. */
  public static String of(String address) {
    BitMatrix matrix = matrix(address);
    BufferedImage picture = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_BINARY);
    for (int x = 0; x < PIXELS; x++) {
      for (int y = 0; y < PIXELS; y++) {
        picture.setRGB(x, y, matrix.get(x, y) ? BLACK : WHITE);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private static BitMatrix matrix(String address) {
    try {
      return new QRCodeWriter()
          .encode(
              address,
              BarcodeFormat.QR_CODE,
              PIXELS,
              PIXELS,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  2));
    } catch (WriterException e) {
      throw new IllegalStateException("The address does not fit in a code", e);
    }
  }
}
