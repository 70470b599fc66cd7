export { boundBodies } from './bound-bodies.js';
export { LARGEST_BODY_BYTES, LARGEST_FILE_BYTES, MOST_FORM_FIELDS } from './limits.js';
export { parseForm, TooManyFields } from './parse-form.js';
export { TakesFiles, takesFiles } from './takes-files.decorator.js';
