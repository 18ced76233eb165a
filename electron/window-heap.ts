/**
 * What V8 is told for windows (switch `js-flags`). Scrolling and typing make much that is thrown away at once, and the
 * room that V8 takes for it by itself stays taken: a window that scrolled and searched 100,000 exhibits held 38 MB more
 * at its peak. The measurement of the window uses the same.
 */
export const windowHeap = '--max-semi-space-size=4';
