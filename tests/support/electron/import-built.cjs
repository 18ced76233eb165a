/**
 * Loaded with require, so that this is Node's own import: that of a test makes its own copy of a built file, and asks no
 * hook.
 * @param {string} address
 */
module.exports = address => import(address);
