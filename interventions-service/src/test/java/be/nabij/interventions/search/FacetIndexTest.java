package be.nabij.interventions.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import be.nabij.interventions.entry.Facet;
import be.nabij.interventions.entry.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FacetIndexTest {
  private final FacetIndex index =
      new FacetIndex(
          List.of(
              row("koken", "Koken", "kind:activity", "evidence:promising", "level:primary"),
              row("eten", "Éten", "kind:activity", "evidence:evidence-based", "level:primary"),
              row("zingen", "Zingen", "kind:activity", "level:tertiary"),
              row("rust", "Rust", "kind:element", "evidence:strong"),
              row("iemand", "Iemand", "kind:persona", "level:primary")));

  @Test
  void values_of_one_facet_add_up_and_facets_narrow_each_other() {
    assertThat(
            ids(index.narrowed(Kind.ACTIVITY, Map.of(Facet.LEVEL, Set.of("primary", "tertiary")))))
        .containsExactly("koken", "eten", "zingen");
    assertThat(
            ids(
                index.narrowed(
                    Kind.ACTIVITY,
                    Map.of(
                        Facet.LEVEL,
                        Set.of("primary", "tertiary"),
                        Facet.EVIDENCE,
                        Set.of("promising")))))
        .containsExactly("koken");
  }

  @Test
  void a_value_that_nothing_has_fits_nothing() {
    assertThat(ids(index.narrowed(null, Map.of(Facet.LEVEL, Set.of("secondary"))))).isEmpty();
  }

  @Test
  void personas_are_only_found_as_such() {
    assertThat(ids(index.narrowed(null, Map.of()))).doesNotContain("iemand").hasSize(4);
    assertThat(ids(index.narrowed(Kind.PERSONA, Map.of()))).containsExactly("iemand");
  }

  @Test
  void every_value_of_the_kind_is_counted_also_when_it_fits_nothing() {
    BitSet tertiary = index.narrowed(Kind.ACTIVITY, Map.of(Facet.LEVEL, Set.of("tertiary")));

    assertThat(index.counts(Facet.EVIDENCE, Kind.ACTIVITY, tertiary))
        .containsExactly(entry("evidence-based", 0L), entry("promising", 0L));
    assertThat(index.counts(Facet.LEVEL, Kind.ACTIVITY, tertiary))
        .containsExactly(entry("primary", 0L), entry("tertiary", 1L));
  }

  @Test
  void names_are_in_the_order_of_a_dictionary() {
    assertThat(index.inOrder(index.narrowed(null, Map.of()), Sort.NAME, 0, 10))
        .containsExactly("eten", "koken", "rust", "zingen");
  }

  @Test
  void the_best_supported_come_first_and_what_has_no_evidence_last() {
    assertThat(index.inOrder(index.narrowed(null, Map.of()), Sort.EVIDENCE, 0, 10))
        .containsExactly("rust", "eten", "koken", "zingen");
    assertThat(index.sorted(List.of("zingen", "koken", "eten"), Sort.EVIDENCE))
        .containsExactly("eten", "koken", "zingen");
  }

  @Test
  void a_page_is_cut_out_of_the_order() {
    assertThat(index.inOrder(index.narrowed(null, Map.of()), Sort.NAME, 1, 2))
        .containsExactly("koken", "rust");
  }

  private List<String> ids(BitSet entries) {
    return index.inOrder(entries, Sort.RELEVANCE, 0, 10);
  }

  private static FacetIndex.Row row(String id, String title, String... facets) {
    return new FacetIndex.Row(id, title, List.of(facets));
  }
}
