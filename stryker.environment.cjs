// Tells the tests of a mutation run that one of them has failed, so that the others need not run.
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === 'test_fn_failure') this.global.__noticed = true;
  }
};
