package be.nabij.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Documents {@code page} and {@code pageSize} in one place for all collections. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class DocumentedPaging implements OASFilter {
  @Override
  public Parameter filterParameter(Parameter parameter) {
    if ("page".equals(parameter.getName())) {
      parameter.description("Which page, from 1").schema(number().defaultValue(1));
    } else if ("pageSize".equals(parameter.getName())) {
      parameter
          .description("Items per page, 1 to 100")
          .schema(number().maximum(BigDecimal.valueOf(100)).defaultValue(20));
    }
    return parameter;
  }

  private static Schema number() {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.INTEGER))
        .minimum(BigDecimal.ONE);
  }
}
