// A child process that ends before it has said anything. Started by pool.test.ts.
process.exit(1);
