// A child process that ends before it has said anything. Started by processes.test.ts.
process.exit(1);
