export { boundBodies } from './bound-bodies.js';
export { bytesOf, keepBytes, KeepsBytes } from './keeps-bytes.decorator.js';
export { LARGEST_BODY_BYTES, LARGEST_FILE_BYTES, MOST_FORM_FIELDS } from './limits.js';
export { parseForm, TooManyFields } from './parse-form.js';
export { keepStorable } from './storable-requests.js';
export { TakesFiles, takesFiles } from './takes-files.decorator.js';
