/** Keeps as many things as are given room; who needs one more loses the one that was asked for longest ago. */
export class LatestKept<Kept> {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly most: number) {}

  get(key: string): Kept | undefined {
    const kept = this.kept.get(key);
    if (kept !== undefined) this.put(key, kept);
    return kept;
  }

  put(key: string, value: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, value);
    const [longestAgo] = this.kept.keys();
    if (this.kept.size > this.most && longestAgo !== undefined) this.kept.delete(longestAgo);
  }

  deleteWhere(isMeant: (key: string) => boolean): void {
    for (const key of this.kept.keys()) if (isMeant(key)) this.kept.delete(key);
  }
}
