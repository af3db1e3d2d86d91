/**
 * Sizes of a table's pages when `full` rows fit on a page and `last` on the page that also carries the closing block.
 * The block never stands alone: at least one row, two where there are, goes with it.
 */
export const paginate = (rows: number, full: number, last: number): number[] => {
  if (full < 1 || last < 1) throw new Error('a page must hold a row');
  const pages: number[] = [];
  let left = rows;
  while (left > last) {
    const keep = Math.min(2, last);
    const take = Math.min(full, left - keep);
    pages.push(take);
    left -= take;
  }
  pages.push(left);
  return pages;
};
