package be.nabij.directory.municipality;

import java.util.List;

/**
 * One line of the reference data.
 *
 * @param nameFr null where the French name is the same, or there is none
 * @param province null in the Brussels-Capital Region
 * @param mergedFrom NIS codes of the municipalities that it was merged from on 1 January 2025
 * @param searchNames every name it has or had, folded by {@link SearchName}
 */
record MunicipalityRow(
    String nisCode,
    String name,
    String nameFr,
    String province,
    String region,
    List<String> postalCodes,
    List<String> primaryCareZones,
    List<String> mergedFrom,
    String searchNames) {}
