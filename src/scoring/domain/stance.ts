import type { PhraseMatch } from '../../vacancies/domain/phrases.js';
import type { Token } from '../../vacancies/domain/tokens.js';
import { BREAK } from '../../vacancies/domain/tokens.js';
import { deniesInKazakh, isWithoutInKazakh } from './kazakh-denial.js';
import type { Cue } from './cues.js';
import { CUES, isCue, mark, TEARS_APART } from './cues.js';
import {
  CUE_REACH_TOKENS,
  ENDING_LETTERS_MAX,
  KIND_OF_PROGRAM,
  LIKE_IN_KAZAKH,
  LIST_CASE_ENDING,
  INSTRUMENTAL,
  LIST_END,
  MAKES_UP,
  MAY_AGREE,
  ONLY,
  PROGRAM_NOUN,
  TOO,
  VERB_ENDING,
  VERB_LETTERS_MIN,
  WITHOUT_CASE,
} from './stance-words.js';

/** How a text means a phrase that stands in it; `torn` means that a denial stands inside it, so that it is no phrase at all. */
export type Stance = 'claimed' | 'denied' | 'refused' | 'wished' | 'torn';

/**
 * Reads the cues of one text once and then tells the stance of any phrase in it.
 *
 * Used for: «без опыта продаж», «холодными звонками не занимался», «не предлагать продажи», «хочу научиться продажам», «сатумен айналыспадым».
 * Method: each cue has a side and a reach; a denial reaches over words that carry no meaning of their own and over other phrases joined by
 * "и" or "или"; a comma, an adversative or a verb of knowing ends it. A refusal reaches to the end of its sentence.
 * Cost: linear in tokens, then a few tokens around each cue per phrase asked about.
 */
export class StanceReader {
  private readonly cues: Cue[] = [];
  private readonly adversative: boolean[];
  private readonly affirm: boolean[];
  private readonly transparent: boolean[];
  private readonly known: boolean[];
  private readonly consent: boolean[];

  /**
   * @param tokens  of one field of a résumé
   * @param matches  all phrases found in it; a run of them is one list for the reach of a denial
   */
  constructor(
    private readonly tokens: readonly Token[],
    matches: readonly PhraseMatch<string>[],
  ) {
    const size = tokens.length;
    this.adversative = new Array<boolean>(size);
    this.affirm = new Array<boolean>(size);
    this.transparent = new Array<boolean>(size);
    this.known = new Array<boolean>(size);
    this.consent = new Array<boolean>(size);
    for (const { first, last } of matches) mark(this.known, first, last);
    this.readCues();
  }

  /**
   * The stance of the phrase from token `first` to token `last`.
   *
   * @param isProgram  whether it names one, of which it may be said that another is like it
   */
  of(first: number, last: number, isProgram = WITHOUT_CASE.test(this.tokens[first]?.form ?? '')): Stance {
    const word = this.tokens[last]?.word;
    let stance: Stance = word && (isWithoutInKazakh(word) || deniesInKazakh(word)) ? 'denied' : 'claimed';
    for (let place = this.firstCueFrom(first - CUE_REACH_TOKENS); place < this.cues.length; place++) {
      const cue = this.cues[place];
      if (cue.first > last + CUE_REACH_TOKENS) break;
      if (cue.first > first && cue.last < last && TEARS_APART.has(cue.id)) return 'torn';
      if (cue.first <= last && cue.last >= first) continue;
      // «Работала в другой, похожей на 1С», «1С-ке ұқсас»: of the thing itself nothing is said.
      if (this.onlyHeard(cue, first, last) || (isProgram && this.isLikened(cue, first, last))) return 'torn';
      const before = cue.last < first;
      if (cue.id === 'refuse' && this.refuses(cue, first, last)) return 'refused';
      if (cue.id === 'refuse-again' && this.endsWhatWas(cue, last)) return 'refused';
      if (cue.id === 'except' && before) {
        const excepted = this.excepted(cue, first, last);
        if (excepted === 'torn' || excepted === 'refused') return excepted;
        if (excepted === 'denied') stance = excepted;
      }
      if (this.denies(cue, before, first, last)) stance = 'denied';
      else if (stance === 'claimed' && this.wishes(cue, before, first, last)) stance = 'wished';
    }
    return stance;
  }

  /** Place of the first cue that begins at the token or later. */
  private firstCueFrom(token: number): number {
    let [low, high] = [0, this.cues.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.cues[middle].first < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private readCues(): void {
    const found = CUES.match(this.tokens);
    const idiom = new Array<boolean>(this.tokens.length);
    for (const { id, first, last } of found) {
      if (id === 'idiom') mark(idiom, first, last);
      if (id === 'adversative') mark(this.adversative, first, last);
      if (id === 'consent') this.consent[last] = true;
      // «Не готов к переезду, готов к командировкам».
      if (id === 'consent' && (this.tokens[first]?.breakBefore ?? BREAK.none) >= BREAK.comma)
        mark(this.adversative, first, last);
      if (id === 'affirm') mark(this.affirm, first, last);
      if (id === 'transparent' || id === 'experience-noun') mark(this.transparent, first, last);
    }
    for (const { id, first, last } of found) {
      if (!isCue(id)) continue;
      const withOnly = id === 'wish-after' && first > 0 && ONLY.test(this.tokens[first - 1].form) ? 1 : 0;
      if (!idiom[first]) this.cues.push({ id, first: first - withOnly, last });
    }
    for (let position = 0; position < this.tokens.length; position++)
      if (deniesInKazakh(this.tokens[position].word) && !idiom[position])
        this.cues.push({ id: 'lack-after', first: position, last: position });
    if (this.cues.length > 1) this.cues.sort((a, b) => a.first - b.first);
  }

  private denies(cue: Cue, before: boolean, first: number, last: number): boolean {
    switch (cue.id) {
      case 'lack':
        return before
          ? !this.makesUp(cue, first) && this.reachesForward(cue.last, first, last, 1)
          : this.isFilledIn(last, cue);
      case 'lack-after':
        return !before && (this.reachesBackward(last, cue.first, 2) || this.isAnswer(last, cue.first, cue.last));
      case 'not':
        return this.notDenies(cue, before, first, last);
      default:
        return false;
    }
  }

  /** «Компенсирую отсутствие опыта обучаемостью»: what makes up for a lack is there. */
  private makesUp({ first: lack, last }: Cue, first: number): boolean {
    const isMadeUp = [lack - 1, lack - 2].some((place) => MAKES_UP.test(this.tokens[place]?.form ?? ''));
    return isMadeUp && first > last + 1 && INSTRUMENTAL.test(this.tokens[first]?.form ?? '');
  }

  /** "не" before a verb denies on both sides of it, before anything else only what follows at once. */
  private notDenies(cue: Cue, before: boolean, first: number, last: number): boolean {
    const next = cue.last + 1;
    if (next >= this.tokens.length) return false;
    const isVerb = this.transparent[next] === true || (!this.known[next] && this.looksLikeVerb(next));
    if (before) return this.reachesForward(isVerb ? next : cue.last, first, last, isVerb ? 1 : 0);
    const answers = this.affirm[next] && this.isAnswer(last, cue.first, next);
    return answers || (isVerb && this.reachesBackward(last, cue.first, 2) && !this.hasObjectAfter(next));
  }

  /** «1С» and in the next line or sentence «не знаю», which has nothing else to speak of. */
  private isAnswer(last: number, first: number, end: number): boolean {
    const after = this.tokens[end + 1];
    return (
      first === last + 1 &&
      this.tokens[first].breakBefore === BREAK.sentence &&
      (after === undefined || after.breakBefore >= BREAK.comma)
    );
  }

  /** «Программа, аналогичная 1С» is another one, while in «1С и аналогичные CRM» the adjective belongs to what is claimed. */
  private isLikened(cue: Cue, first: number, last: number): boolean {
    if (cue.id !== 'like' || !this.isRightBeside(cue, first, last)) return false;
    const { form, breakBefore } = this.tokens[cue.first];
    if (!MAY_AGREE.test(form)) return true;
    const isOfNoun = breakBefore <= BREAK.comma && PROGRAM_NOUN.test(this.tokens[cue.first - 1]?.form ?? '');
    const next = this.tokens[last + 1];
    const isBeforeNoun = next !== undefined && next.breakBefore < BREAK.comma && PROGRAM_NOUN.test(next.form);
    return isOfNoun || (isBeforeNoun && !KIND_OF_PROGRAM.test(this.tokens[first].form));
  }

  /** "Business trips: no", as forms are filled in. */
  private isFilledIn(last: number, cue: Cue): boolean {
    const after = this.tokens[cue.last + 1];
    return (
      cue.first === last + 1 &&
      this.tokens[cue.first].breakBefore === BREAK.soft &&
      (after === undefined || after.breakBefore >= BREAK.comma)
    );
  }

  /** «Прошла тренинг по работе с возражениями»: whoever listened to others has not done it yet; a verb of doing ends what was listened to. */
  private onlyHeard({ id, first: begin, last: end }: Cue, first: number, last: number): boolean {
    const [from, to] = id === 'heard' ? [end, first] : [last, begin];
    return id.startsWith('heard') && from < to && this.sameSegment(from, to) && !this.anyBetween(this.affirm, from, to);
  }

  private isRightBeside(cue: Cue, first: number, last: number): boolean {
    const isKazakh = LIKE_IN_KAZAKH.test(this.tokens[cue.first].form);
    const [from, to] = isKazakh ? [last, cue.first] : [cue.last, first];
    // «Битрикс24-ке»: an ending apart is no word between.
    const between = isKazakh && (this.tokens[from + 1]?.form.length ?? 0) <= ENDING_LETTERS_MAX ? 1 : 0;
    return to > from && to <= from + 1 + between && this.withinBreak(from, to, BREAK.soft);
  }

  private wishes(cue: Cue, before: boolean, first: number, last: number): boolean {
    if (cue.id === 'wish') return before && this.sameSegment(cue.last, first);
    if (cue.id === 'wish-after') return !before && (this.sameSegment(last, cue.first) || this.isRemark(last, cue));
    if (cue.id === 'wish-of-object')
      return !before && this.sameSegment(last, cue.first) && !this.hasObjectAfter(cue.last);
    if (cue.id === 'learn') return first === cue.last + 1 && WITHOUT_CASE.test(this.tokens[first]?.form ?? '');
    return false;
  }

  /** «CRM-системы (теоретически)». */
  private isRemark(last: number, { first }: Cue): boolean {
    return this.standsAlone(first) && this.reachesBackward(last, first, 1);
  }

  /**
   * «Делал всё, кроме продаж» has not sold, «ищу любую работу, кроме продаж» will not, «кроме продаж, занимался договорами» has done both.
   * Of «работал с CRM, кроме Битрикс» and of "except for sales I did contracts" nobody can tell: nothing is said then.
   */
  private excepted(cue: Cue, first: number, last: number): Stance {
    if (!this.reachesForward(cue.last, first, last, 1)) return 'claimed';
    const isOpening = cue.first === 0 || this.tokens[cue.first].breakBefore === BREAK.sentence;
    if (this.isSought(cue, isOpening)) return 'refused';
    if (isOpening) return /[a-z]/.test(this.tokens[cue.first].form) || !this.tellsMoreAfter(last) ? 'torn' : 'claimed';
    return this.known[cue.first - 1] ? 'torn' : 'denied';
  }

  /** «Кроме холодных звонков» alone excepts them from what nobody has told. */
  private tellsMoreAfter(last: number): boolean {
    let isBehindComma = false;
    for (let next = last + 1; next < this.tokens.length; next++) {
      const { breakBefore } = this.tokens[next];
      if (breakBefore === BREAK.sentence) return false;
      isBehindComma ||= breakBefore === BREAK.comma;
      if (this.affirm[next] || (isBehindComma && !this.known[next] && !this.transparent[next])) return true;
    }
    return false;
  }

  /** True if the sentence of an exception is about work that is sought. */
  private isSought(cue: Cue, isOpening: boolean): boolean {
    return this.cues.some(
      ({ id, first, last }) =>
        id === 'wish' &&
        (isOpening
          ? first > cue.last && this.withinBreak(cue.last, first, BREAK.comma)
          : last < cue.first && this.withinBreak(last, cue.first, BREAK.comma)),
    );
  }

  /** «не предлагать: …» closes the rest of the sentence; what stands before it only without a comma between. */
  private refuses(cue: Cue, first: number, last: number): boolean {
    if (cue.last < first)
      return (
        this.withinBreak(cue.last, first, this.endsAtComma(cue, first) ? BREAK.soft : BREAK.comma) &&
        !this.anyBetween(this.adversative, cue.last, first + 1) &&
        !this.consentedAfter(last)
      );
    return last < cue.first && (this.sameSegment(last, cue.first) || this.isFirstOfTwo(first, last, cue.first));
  }

  /** «Переезд не рассматриваю, командировки — пожалуйста»: what is refused stands before the refusal, which a comma ends then. */
  private endsAtComma(cue: Cue, first: number): boolean {
    const hasObjectBefore = this.known[cue.first - 1] === true && this.tokens[cue.first].breakBefore < BREAK.comma;
    return hasObjectBefore && !this.isRefusedToo(cue.last, first);
  }

  /** «К переезду не готов, командировкам тоже»: its part of the sentence says nothing else. */
  private isRefusedToo(from: number, first: number): boolean {
    let [start, end] = [first, first + 1];
    while (start > from && this.tokens[start].breakBefore < BREAK.comma) start--;
    while (end < first + CUE_REACH_TOKENS && (this.tokens[end]?.breakBefore ?? BREAK.sentence) < BREAK.comma) end++;
    const isToo = this.tokens.slice(start, end).map(({ form }) => TOO.test(form));
    const saysMore = isToo.some((too, place) => !too && !this.saysNothing(start + place));
    return isToo.includes(true) && !saysMore && !this.anyBetween(this.consent, from, first);
  }

  private saysNothing(position: number): boolean {
    return (this.known[position] || this.transparent[position]) && !this.affirm[position] && !this.consent[position];
  }

  /** «Продажи, холодные звонки не рассматриваю»: two things and nothing else, which a refusal closes together. */
  private isFirstOfTwo(first: number, last: number, cueFirst: number): boolean {
    if (first > 0 && this.tokens[first].breakBefore < BREAK.sentence) return false;
    if (this.tokens[last + 1]?.breakBefore !== BREAK.comma) return false;
    for (let position = last + 1; position < cueFirst; position++)
      if (!this.known[position] || (position > last + 1 && this.tokens[position].breakBefore >= BREAK.comma))
        return false;
    return this.tokens[cueFirst].breakBefore < BREAK.comma;
  }

  /** «Холодные звонки делал, больше не хочу»: with nothing behind it, it speaks of what its sentence told till then. */
  private endsWhatWas(cue: Cue, last: number): boolean {
    const next = this.tokens[cue.last + 1];
    const isEnd = next === undefined || next.breakBefore >= BREAK.comma;
    return isEnd && last < cue.first && this.withinBreak(last, cue.first, BREAK.comma);
  }

  private looksLikeVerb(position: number): boolean {
    const { form } = this.tokens[position];
    return form.length >= VERB_LETTERS_MIN && (this.transparent[position] === true || VERB_ENDING.test(form));
  }

  /** True if the words from after `from` up to `first` let a denial through; at most `unknownMax` of them may be of unknown meaning. */
  private reachesForward(from: number, first: number, last: number, unknownMax: number): boolean {
    let unknown = 0;
    for (let position = from + 1; position <= first; position++) {
      if (this.adversative[position]) return false;
      const { breakBefore } = this.tokens[position];
      if (breakBefore === BREAK.sentence || (breakBefore === BREAK.comma && !this.continuesList(position)))
        return false;
      if (position === first) break;
      if (this.known[position] || this.transparent[position]) continue;
      if (this.affirm[position] || ++unknown > unknownMax) return false;
    }
    return !this.affirmedAfter(last);
  }

  /** «Без опыта продаж, холодных звонков и …» goes on behind the comma, «без опыта продаж, знание 1С» does not: a list has its last "и" or its case. */
  private continuesList(position: number): boolean {
    if (!this.known[position]) return false;
    const { form } = this.tokens[position];
    if (LIST_CASE_ENDING.test(form)) return !this.affirmedSoon(position);
    if (!WITHOUT_CASE.test(form)) return false;
    for (let next = position; next < this.tokens.length && this.tokens[next].breakBefore < BREAK.sentence; next++) {
      if (LIST_END.test(this.tokens[next].form))
        return next > position && this.known[next - 1] && !this.affirmedSoon(next);
      if (!this.known[next] && !this.transparent[next]) return false;
    }
    return false;
  }

  private affirmedSoon(position: number): boolean {
    for (let next = position; next < this.tokens.length && next <= position + 3; next++)
      if (this.affirm[next]) return true;
    return false;
  }

  private reachesBackward(last: number, cueFirst: number, unknownMax: number): boolean {
    let unknown = 0;
    for (let position = last + 1; position <= cueFirst; position++) {
      if (position === cueFirst && this.standsAlone(position)) return true;
      if (this.tokens[position].breakBefore >= BREAK.comma || this.adversative[position]) return false;
      if (position === cueFirst || this.known[position] || this.transparent[position]) continue;
      if (++unknown > unknownMax) return false;
    }
    return true;
  }

  /** «Знание 1С (нет)»: a word between two breaks speaks of what stands before it. */
  private standsAlone(position: number): boolean {
    const { breakBefore } = this.tokens[position];
    const next = this.tokens[position + 1];
    return breakBefore === BREAK.comma && (next === undefined || next.breakBefore >= BREAK.comma);
  }

  /** «холодными звонками не занимался» has nothing after the verb, «в продажах не работал с CRM» has: then the verb denies that. */
  private hasObjectAfter(verb: number): boolean {
    for (let position = verb + 1; position < this.tokens.length && position <= verb + 3; position++) {
      if (this.tokens[position].breakBefore >= BREAK.comma || this.adversative[position]) return false;
      if (this.known[position]) return !this.affirmedAfter(position);
    }
    return false;
  }

  /** «1С не знаю Excel знаю»: a verb of knowing right after the phrase takes it out of an earlier denial. */
  private affirmedAfter(last: number): boolean {
    const next = last + 1;
    if (next >= this.tokens.length || this.tokens[next].breakBefore >= BREAK.comma) return false;
    return this.affirm[next] === true;
  }

  /** «К переезду не готов, к командировкам готов»: the part of the sentence ends in a consent of its own. */
  private consentedAfter(last: number): boolean {
    for (let position = last + 1; position < this.tokens.length; position++) {
      if (this.tokens[position].breakBefore >= BREAK.comma) return false;
      if (this.consent[position])
        return !this.cues.some((cue) => cue.id !== 'wish' && cue.first <= position && cue.last >= position);
    }
    return false;
  }

  private sameSegment(from: number, to: number): boolean {
    return this.withinBreak(from, to, BREAK.soft) && !this.anyBetween(this.adversative, from, to);
  }

  private withinBreak(from: number, to: number, strongest: number): boolean {
    for (let position = from + 1; position <= to; position++)
      if (this.tokens[position].breakBefore > strongest) return false;
    return true;
  }

  private anyBetween(flags: readonly boolean[], from: number, to: number): boolean {
    for (let position = from + 1; position < to; position++) if (flags[position]) return true;
    return false;
  }
}
