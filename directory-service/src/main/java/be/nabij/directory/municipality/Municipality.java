package be.nabij.directory.municipality;

import be.nabij.directory.eligibility.Place;
import be.nabij.directory.municipality.MunicipalityRow.Predecessor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A municipality of Flanders or Brussels, as the reference data have it today. */
@Entity
@Table(name = "municipality")
public class Municipality {
  @Id
  @Column(name = "nis_code")
  private String nisCode;

  private String name;

  @Column(name = "name_fr")
  private String nameFr;

  private String province;
  private String region;

  @Column(name = "postal_codes", columnDefinition = "text[]")
  private List<String> postalCodes;

  @Column(name = "primary_care_zones", columnDefinition = "text[]")
  private List<String> primaryCareZones;

  @Column(name = "merged_from", columnDefinition = "text[]")
  private List<String> mergedFrom;

  @Column(name = "former_names", columnDefinition = "text[]")
  private List<String> formerNames;

  @Column(name = "search_names")
  private String searchNames;

  protected Municipality() {}

  Municipality(MunicipalityRow row) {
    this.nisCode = row.nisCode();
    describe(row);
  }

  /**
   * Takes over what the reference data say.
   *
   * @return whether anything changed
   */
  boolean update(MunicipalityRow row) {
    if (row.equals(row())) {
      return false;
    }
    describe(row);
    return true;
  }

  private void describe(MunicipalityRow row) {
    this.name = row.name();
    this.nameFr = row.nameFr();
    this.province = row.province();
    this.region = row.region();
    this.postalCodes = new ArrayList<>(row.postalCodes());
    this.primaryCareZones = new ArrayList<>(row.primaryCareZones());
    this.mergedFrom =
        new ArrayList<>(row.predecessors().stream().map(Predecessor::nisCode).toList());
    this.formerNames = new ArrayList<>(row.predecessors().stream().map(Predecessor::name).toList());
    this.searchNames = row.searchNames();
  }

  /** As the reference data would have it. */
  MunicipalityRow row() {
    return new MunicipalityRow(
        nisCode, name, nameFr, province, region, postalCodes(), primaryCareZones(), predecessors());
  }

  /** As a place to live in, anywhere in it. */
  public Place place() {
    return new Place(nisCode, primaryCareZones(), province, region);
  }

  public String nisCode() {
    return nisCode;
  }

  public String name() {
    return name;
  }

  Optional<String> nameFr() {
    return Optional.ofNullable(nameFr);
  }

  /** The Dutch name of the province; none for the Brussels-Capital Region. */
  public Optional<String> province() {
    return Optional.ofNullable(province);
  }

  String region() {
    return region;
  }

  public List<String> postalCodes() {
    return List.copyOf(postalCodes);
  }

  /** The eerstelijnszones it lies in; only Antwerpen has more than one. */
  public List<String> primaryCareZones() {
    return List.copyOf(primaryCareZones);
  }

  /** The municipalities that it was merged from. */
  List<Predecessor> predecessors() {
    return IntStream.range(0, mergedFrom.size())
        .mapToObj(index -> new Predecessor(mergedFrom.get(index), formerNames.get(index)))
        .toList();
  }
}
