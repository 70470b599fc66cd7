/** Largest body of a request: far more than the longest form of ours, little enough to be read in a few milliseconds. */
export const LARGEST_BODY_BYTES = 256 * 1024;

/** Largest body where a file is taken: an interview log of ten years is about 2 MB. */
export const LARGEST_FILE_BYTES = 8 * 1024 * 1024;

/** Most fields of a form: a day of 200 people with a few fields each stays below. */
export const MOST_FORM_FIELDS = 2_000;
