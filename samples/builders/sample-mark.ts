/** Stands visibly in every sample document, on every page where there are pages. */
export const sampleMark = 'Sample document for Casewright. Composed from public reporting; not an original.';

/** When the samples were written. Built files give this as their own date: they must not claim to be as old as what they tell of. */
export const composedAt = '2025-10-20T00:00:00Z';
