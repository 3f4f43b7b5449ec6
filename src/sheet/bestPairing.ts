/**
 * Pairs rows with columns so that the sum of the weights is the largest possible, each row and each column used at
 * most once. A weight of 0 or less is never used. The Hungarian method, by shortest augmenting paths: exact and
 * deterministic, O(rows² × columns).
 * @param weights one array a row, all of one length
 * @returns for each row its column, or undefined where it is better left alone
 */
export function bestPairing(weights: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const rows = weights.length;
  const real = weights[0]?.length ?? 0;
  // As many columns more as there are rows, each of no weight: every row can be left alone.
  const columns = real + rows;
  const costOf = (row: number, column: number): number =>
    column > real ? 0 : -Math.max(0, weights[row - 1]?.[column - 1] ?? 0);
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  // Counted from 1; 0 is the row that is being placed, and no column.
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const visited = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const current = at(rowOf, column);
      let step = Infinity;
      let next = 0;
      for (let each = 1; each <= columns; each++) {
        if (visited[each]) continue;
        const reduced = costOf(current, each) - at(rowPrice, current) - at(columnPrice, each);
        if (reduced < at(slack, each)) {
          slack[each] = reduced;
          cameFrom[each] = column;
        }
        if (at(slack, each) < step) {
          step = at(slack, each);
          next = each;
        }
      }
      for (let each = 0; each <= columns; each++) {
        if (visited[each]) {
          const owner = at(rowOf, each);
          rowPrice[owner] = at(rowPrice, owner) + step;
          columnPrice[each] = at(columnPrice, each) - step;
        } else slack[each] = at(slack, each) - step;
      }
      column = next;
    } while (at(rowOf, column) !== 0);
    while (column !== 0) {
      const before = at(cameFrom, column);
      rowOf[column] = at(rowOf, before);
      column = before;
    }
  }
  const columnOf = new Array<number | undefined>(rows).fill(undefined);
  for (let column = 1; column <= real; column++) {
    const row = at(rowOf, column);
    if (row > 0 && (weights[row - 1]?.[column - 1] ?? 0) > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}

/** An entry that is known to be there. */
function at(list: Float64Array | Int32Array, index: number): number {
  return list[index] ?? 0;
}
