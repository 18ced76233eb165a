/**
 * What V8 is told for windows (switch `js-flags`). Scrolling and typing make much that is thrown away at once: new
 * objects get little room, and garbage, that of the page among it, is collected once there is half as much as what is in
 * use, not three times as much. A window that scrolled and searched 100,000 exhibits holds 170 MB of its own at its peak
 * instead of 330, and draws as many frames. The measurement of the window uses the same.
 */
export const windowHeap = '--max-semi-space-size=4 --heap-growing-percent=50';
