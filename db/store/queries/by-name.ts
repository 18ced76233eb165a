const collator = new Intl.Collator('en', { numeric: true });

/**
 * Compares names as a person looks them up: small letters beside capitals, letters with accents beside those without,
 * 2 before 10. The same in every language of the window.
 */
export const byName = (one: string, other: string): number => collator.compare(one, other);
