/** The screens of a case, in the order of the sidebar. */
export const caseScreens = [
  'overview',
  'exhibits',
  'facts',
  'people',
  'notes',
  'conflicts',
  'report',
  'imports',
  'activity',
] as const;
export type CaseScreen = (typeof caseScreens)[number];
