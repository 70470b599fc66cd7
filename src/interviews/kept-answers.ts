/** Pages ask the same again and again: so many answers are kept, then all are forgotten. */
const MOST_KEPT = 100;

/** Answers of long calculations, by what they rest on. Whoever asks for the same meanwhile waits for the same. */
export class KeptAnswers<Answer> {
  private readonly kept = new Map<string, Promise<Answer>>();

  async of(key: string, find: () => Promise<Answer>): Promise<Answer> {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const answer = find();
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, answer);
    // Whoever asks next is not told for ever what went wrong once.
    answer.catch(() => this.kept.delete(key));
    return answer;
  }
}
