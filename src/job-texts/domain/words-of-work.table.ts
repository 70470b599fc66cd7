import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** Beginnings and endings of the words of a kind of work that belong to the asking. */
export const LEADING = ofOurLetters(
  /^(?:[\s:,+–—-]|(?:котор(?:ый|ая|ые)|який|яка|хто|кто|who)(?: (?:уже|вже|has|have|already))*(?: (?:работал|працював|имеет|має|worked))?\p{L}*(?=\s)|(?:you|we|candidates|applicants|кандидат|вы|ты)(?: (?:should|must|will|need to))?(?: have| be)?(?=\s)|(?:успешн|практическ|аналогичн\p{L}* опыт|комерційн|подтвержден|релевантн|профессиональн|подтверждён|соответствующ|обязательн|желательн|трудов|общ(?:ий|его|ему|ем|им)(?!\p{L})|практичн|commercial|professional|practical|relevant|proven|hands-on|solid|previous|working|prior|recent|significant|demonstrable|post-qualif|post-regist|paid|full-time|strong|extensive|особист|личн)\p{L}*(?:-\p{L}+)?(?=\s)|(?:работы|работи|роботи|труда|жұмыс|of|work(?:ing)?|в должности|на должности|на посаді|в сфере|у сфері|в области|у галузі|в качестве|в роли|должност\p{L}*|посад\p{L}*|(?:пишете|пишешь|работаете|работали|программируете|занимаетесь)(?: на| с| в)?|по|в|во|у|на|с|з|із|in|as|a|an|the|as a|is|and|with|using|и|і|й|та|мен|және)(?=\s|$))+/u,
);
export const TRAILING = ofOurLetters(
  /(?:[\s:,.;!–—-]|(?<![\p{L}])(?:not less than|not lower than|no less than|for|before|behind (?:them|you)|одан көп|және одан көп|кемі|кемінде|еңбек|болсын|раньше|раніше|работы|роботи|жұмыс|тәжірибесі|тәжірибе|саласында|болып|ретінде|істе\p{L}*|лауазымында|өтілі?|бойынша|обязател\p{L}*|обязательно|желател\p{L}*|желательно|приветству\p{L}*|віта(?:єт|ют)ься|(?:стан(?:ет|е)|будет|буде|є|big|great|большим|великим|великою|вашою|вашим)(?= (?:плюс|преимущ|перева))|будет|буде(?= |$)|плюсом|преимуществ\p{L}*|перевагою|advantage|обов'язков\p{L}*|бажан\p{L}*|required|preferred|bonus|plus|experience|is|are|be|would|a|an|must|desirable|essential|and|или|и|не|на|в|с|со|у|з|мен|және|бар|болуы|керек|тиіс|міндетті|артықшылық|из них|from|of|от|для|имеет|имеющее|имеющий|should|have|you|we|need|with|ищем|требуется))+$/u,
);

/** Words that stand where a kind of work would, and name none. */
export const NO_WORK = ofOurLetters(
  /^(?:held|grade|level|(?:an? )?[a-e]1?e? entitlement|(?:would|will|is|are|was|был|была|было|бути|были|не (?:меньше|менее|менше)|welcome|great|helpful|useful|needed|nice|counts?|matters?)(?: .*)?|ideally(?: for)?|preferably(?: for)?|желательно от|equivalent(?: practical| work| professional)?|у вас|вас|вы|ты|если|требуем\p{L}*|нужен|нужна|необходим\p{L}*|требуется|обязательно|желательно|желателен|бажано|наличие|есть|имеет|имеете|минимальный|трудовой|общий|рассматриваем|рассматриваем и|повар с|человек с|нужен человек|your|you|minimum|at least|no|any|previous|ищем|лицо|которое|особа|адам|міндетті|қажет|от|з|для \p{L}+ \p{L} категорії)$/u,
);
