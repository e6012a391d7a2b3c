package be.nabij.directory.hsds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * One page of a list, as HSDS 3.0 wraps it.
 *
 * @param totalItems in the whole list
 * @param pageNumber which page this is, from 1
 * @param size how many stand on this page
 * @param lastPage whether nothing follows; also true beyond the last page
 */
@JsonNaming(SnakeCaseStrategy.class)
public record HsdsPage<T>(
    long totalItems,
    int totalPages,
    int pageNumber,
    int size,
    boolean firstPage,
    boolean lastPage,
    boolean empty,
    List<T> contents) {

  static <T> HsdsPage<T> of(List<T> contents, long total, int page, int perPage) {
    int pages = Math.toIntExact((total + perPage - 1) / perPage);
    return new HsdsPage<>(
        total,
        pages,
        page,
        contents.size(),
        page == 1,
        page >= pages,
        contents.isEmpty(),
        contents);
  }
}
