declare module 'snowball-stemmers' {
  /** A stemmer of one language; it keeps state between calls and is not for concurrent use. */
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: { newStemmer(algorithm: string): Stemmer; algorithms(): string[] };
  export default snowball;
}
