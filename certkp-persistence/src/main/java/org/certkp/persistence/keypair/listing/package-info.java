/**
 * Which pairs there are: one page of a list, a search or a filter, and how many.
 *
 * <p>A page is three statements: one counts, one finds the ids of the page, one reads their stored columns. Nothing is
 * kept between calls but the common trigrams. Each special way below takes at most half of the time of the plain one, at
 * 100,000 or at a million pairs; what saved less is gone. The milliseconds are those of the plain statement against the
 * special one, in SQL, in turn, the best of nine, on a machine with two cores that others used as well; the factors tell
 * more than the numbers.
 *
 * <table>
 * <caption>Which query is answered how</caption>
 * <tr><th>query<th>how<th>price<th>at 100,000<th>at a million
 * <tr><td>how many there are, of all or with certain keys<td>the sums in {@code pair_count} instead of the pairs:
 *     {@link PairCounts}<td>an update with each pair that is added or removed<td>PostgreSQL 10 against 0.03, H2 55 against
 *     0.4<td>PostgreSQL 52 against 0.03
 * <tr><td>a page in the middle<td>the ids from the index of the order, then the rows of the page, instead of all rows up to
 *     it; the index of names has the columns that filters by keys need<td>one statement more, two columns in that
 *     index<td>PostgreSQL 70 against 4.5, H2 57 against 3.3<td>PostgreSQL 980 against 124
 * <tr><td>a page in the second half<td>backwards from the end instead of forwards from the beginning<td>none<td>the last:
 *     PostgreSQL 21 against 0.3, H2 145 against 1<td>PostgreSQL 156 against 0.3
 * <tr><td>many pairs with certain keys, by name, on H2<td>H2 is told to walk the index of names instead of sorting all that
 *     have such keys<td>a hint, which is a comment to PostgreSQL<td>H2 670 against 0.2<td>not measured
 * <tr><td>a search that finds at most 1,000<td>all ids in one search instead of a count and a walk through the
 *     names<td>none<td>PostgreSQL 96 against 19 where no trigram helps, H2 913 against 74<td>PostgreSQL 2,900 against 300
 * <tr><td>a search with rare trigrams on PostgreSQL<td>up to four rare ones in the index of trigrams instead of the whole
 *     term: {@link CommonTrigrams}<td>a sample of the names each minute<td>2.3 against 0.6<td>37 against 0.7
 * <tr><td>any other search<td>all names in the index {@code pair_by_name_search} instead of all rows<td>an index<td>PostgreSQL
 *     121 against 35<td>PostgreSQL 638 against 182
 * <tr><td>how many expire in each month<td>one pass through the index of expiries instead of one for each range:
 *     {@link ExpiryCounting}<td>none<td>PostgreSQL 25 against 7<td>PostgreSQL 600 against 156
 * </table>
 *
 * <p>A page in the middle takes as long as the database needs to count through the index, and a search that finds nearly
 * all as long as comparing all names. Two lists are slow: a page in the middle of a search that finds nearly all, which
 * reads the rows before it, and, on H2, many pairs with certain keys in another order than by name, which it sorts.
 */
package org.certkp.persistence.keypair.listing;
