/** What a field for such a file offers to choose from. */
export const TEXT_FILE_TYPES = '.txt,.md,.html,.htm,.docx,.odt,.rtf,.pdf,text/plain,text/html,application/pdf';
