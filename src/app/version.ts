/** The version of package.json, as it is told in a report; a test holds the two equal. */
export const VERSION = '1.0.0';
