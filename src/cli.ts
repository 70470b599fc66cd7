import './check-node.js';
import { EXIT, otklik } from './cli/otklik.js';

// Whoever reads only the first lines of the output has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.badInput),
);
const code = await otklik(process.argv.slice(2));
if (code !== EXIT.done) process.exit(code);
