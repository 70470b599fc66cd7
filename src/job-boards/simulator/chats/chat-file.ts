/** A picture sent in a chat. What is in it is not kept. */
export interface ChatFile {
  readonly id: string;
  readonly title: string;
  readonly contentType: string;
}
