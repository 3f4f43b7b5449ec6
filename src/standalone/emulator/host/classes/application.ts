import type { Workbook } from '../../model';
import { ExcelClass } from '../excelClass';

const calculationModes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const calculationTypes = ['Recalculate', 'Full', 'FullRebuild'] as const;

export const applicationClass = new ExcelClass<Workbook>('Application', {
  properties: {
    calculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, given) => {
        workbook.calculationMode = given.oneOf(calculationModes);
      },
    },
    // Nothing is ever calculated here, so nothing is ever under way.
    calculationState: { get: () => 'Done' },
  },
  methods: {
    /** Checks its argument and does nothing: cached values stay what they were. */
    calculate: (_workbook, given) => {
      given.oneOf(calculationTypes);
      return null;
    },
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const runtimeClass = new ExcelClass<Workbook>('Runtime', {
  properties: {
    enableEvents: {
      get: (_workbook, state) => state.eventsEnabled,
      set: (_workbook, given, state) => {
        state.eventsEnabled = given.flag();
      },
    },
  },
});
