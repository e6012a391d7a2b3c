package be.nabij.directory.referencedata;

import be.nabij.directory.municipality.MunicipalityRow;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a file says about one municipality. A file need not know everything: what it does not know
 * stays as it was.
 *
 * @param row as a spreadsheet counts
 * @param mergedFrom NIS codes of the municipalities it was merged from; empty when the file does
 *     not say
 * @param change what is known, to what the file says
 */
record Statement(
    int row, String nisCode, List<String> mergedFrom, UnaryOperator<MunicipalityRow> change) {}
