/** A Chinese character. */
export const han = /^\p{Script=Han}$/u;
/** Chinese characters and full-width marks. */
export const chinese = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u;
