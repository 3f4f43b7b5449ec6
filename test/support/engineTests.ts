/**
 * All tests of the engine as one file, for a mutation run: it starts them for each of thousands of changed engines, and
 * loading takes longer than running. The quick and exact ones come first, since the first to fail ends the rest.
 */
import '../engine/cases.test';
import '../engine/calendar.test';
import '../engine/comparison.test';
import '../engine/money.test';
import '../engine/quantities.test';
import '../engine/rounding.test';
import '../engine/rules.test';
import '../engine/figure.test';
import '../engine/draws.test';
import '../engine/outcome.test';
import '../engine/join.test';
import '../engine/match.test';
import '../engine/warnings.test';
import '../engine/terms.test';
import '../engine/describe.test';
import '../engine/explain.test';
import '../engine/explainWarning.test';
import '../engine/explainFinding.test';
import '../engine/checkFaults.test';
import '../engine/withhold.test';
import '../engine/checkJoined.test';
import '../engine/checkStated.test';
import '../engine/checkSums.test';
import '../engine/checkReasons.test';
import '../engine/checkRounding.test';
import '../engine/checkRight.test';
import '../engine/properties.test';
import '../engine/utilization.test';
import '../engine/whatIf.test';
import '../engine/linearProgram.test';
import '../engine/revenue.test';
import '../engine/check.test';

beforeEach(() => {
  if (Reflect.get(globalThis, '__noticed') === true) throw new Error('a test before has noticed the change');
});
