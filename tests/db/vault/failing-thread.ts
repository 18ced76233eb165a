/** Stands in for the hashing thread: fails as it starts. */
throw new Error('no memory for this thread');
