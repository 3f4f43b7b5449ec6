import hometrakExample from '../../../samples/hometrak-example.xlsx';
import realisticMonth from '../../../samples/realistic-month.xlsx';

export interface Sample {
  title: string;
  fileName: string;
  /** Where the page finds the file. */
  address: string;
}

export const samples: readonly [Sample, ...Sample[]] = [
  { title: 'HomeTrak’s example: 3 visits', fileName: 'hometrak-example.xlsx', address: hometrakExample },
  { title: 'A realistic month: 400 visits', fileName: 'realistic-month.xlsx', address: realisticMonth },
];
