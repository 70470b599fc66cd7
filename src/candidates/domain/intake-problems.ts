/** Said of a résumé of which the database could not hold every letter. */
export const LETTERS_TAKEN_OUT = 'NUL characters or broken letters were taken out; the text around them is whole';
/** Said of a person one of whose contacts is none that can be called or written to. */
export const CONTACT_NOT_RECOGNISED = 'a phone number or e-mail could not be recognised; kept as written';
