/**
 * Imported before anything else by what a person starts: a Node that the libraries do not run on ends here with one line. Some of them would end it
 * without a word: the compiled part of argon2 crashes Node 20.
 */

/** The oldest Node that the libraries run on; npm scripts use the one that comes with the project. */
const OLDEST_NODE = [22, 12] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const [oldestMajor, oldestMinor] = OLDEST_NODE;
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  process.stderr.write(
    `Node ${process.versions.node} is too old: use "npm start", or "npm run -s otklik --" and what you want done. npm brings the Node that is needed.\n`,
  );
  process.exit(1);
}
