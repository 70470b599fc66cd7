export { readTextFile } from './read-text-file.js';
export type { TextFile, TextFileKind } from './read-text-file.js';
export { TEXT_FILE_TYPES } from './text-file-types.js';
export { TextFileFault } from './text-files.errors.js';
export type { TextFileFaultKind } from './text-files.errors.js';
