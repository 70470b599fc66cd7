import type { Hit, ProseId } from './read-text.js';

/** How much of a text before and behind some words is looked at. */
const REACH_CHARACTERS = 32;

/**
 * What everyday words say that also name work, with the words themselves between ‹ and ›: «отсрочка от армии» is no term of payment, "till late"
 * no cash desk, «жалоб не было» praise.
 */
// prettier-ignore
const OTHER_SENSES: Readonly<Partial<Record<ProseId, RegExp>>> = {
  'cash-desk': /‹till›\s+(?:\d|late|now|today|then|the\s+end|end|night|morning|midnight|noon|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)/iu,
  reports: /‹report(?:ed|ing)›\s+(?:directly\s+)?to\s+(?:(?:the|an?|our|its)\s+)?(?:\p{L}+\s+)?(?:ceo|cto|cfo|coo|cmo|cco|vp|head|director|manager|owner|founder|board|chief|supervisor|lead|president)(?!\p{L})/iu,
  objections: /‹(?:возражени\p{L}*|заперечен\p{L}*|objections?)›\s+(?:против|по\s+поводу|проти|щодо|нет|не\s+(?:имею|маю)|немає|нема|against|to\s+(?:travel|relocat|overtime|shift))|(?:нет|немає|нема|no)\s+‹(?:возражени|заперечен|objection)\p{L}*›\s*(?:[.,;!]|$)/iu,
  'special-terms': /‹(?:отсрочк|відстрочк)\p{L}*›\s+(?:от|по|від)\s+(?:арми|призыв|служб|воинск|мобилиз|армі|призов|мобіліз|військов)|(?:военн|військов)\p{L}*\s+‹(?:отсрочк|відстрочк)|‹(?:скидк|знижк|жеңілдік|discount)\p{L}*›\s+(?:(?:мне|мені|маған|are|is)\s+)?(?:не\s+(?:нужн|треб|прошу|ищу|интерес|потріб|цікав)|not\s+(?:needed|required|wanted)|керек\s+емес)|(?:не\s+(?:нужн\p{L}*|прошу|ищу|потрібн\p{L}*)|(?:need|want)\s+no|(?:люблю|ловлю|ищу|обожаю))\s+‹(?:скидк|знижк|discount)/iu,
  'needs-analysis': /(?:нет|не\s+вижу|не\s+испытываю|немає|нема|не\s+бачу)\s+‹потреб/iu,
  persuasion: /‹убежд[её]н[аы]?›/iu,
  credit: /‹кредиторс\p{L}*›|(?:нет|без|немає|нема|no|without)\s+(?:долгов|боргів|debts?)?(?:\s*,)?\s*(?:(?:и|та|і|or|and|no)\s+)?‹(?:кредитов|кредитів|loans?)›|(?:^|[.,;:!(\n]\s*)‹(?:кредит(?:ов|ы|ів|и)|несие\p{L}*)›\s*,?\s*(?:(?:и|та|і|мен)\s+\p{L}+\s+)?(?:нет|немає|нема|жоқ|не\s+(?:имею|маю))/iu,
  receivables: /(?:нет|без|немає|нема)\s+(?:\p{L}+\s+(?:и|та|і)\s+)?‹(?:задолженностей|заборгованостей)›/iu,
  contracts: /‹(?:sub-?)?contractors?›|(?:по|за|под)\s+‹договор\p{L}*›\s+(?:гпх|гпд|цпх|подряд|найма|підряд|оказани|надання|возмездн|гражданск|цивільн)|(?:under|on)\s+(?:an?\s+)?‹contract›|‹шарт\p{L}*›\s+маңызды/iu,
  'sales-plan': /‹(?:план\p{L}*|plan\p{L}*)›\s+(?:тестирован|тестуван|лечени|лікуван|обучени|навчан|урок|проект|эвакуац|test)/iu,
  'client-search': /job\s+‹hunting›/iu,
  complaints: /‹жалоб›\s+(?:тоже|также)(?!\p{L})|‹скарг›\s+(?:теж|також)(?!\p{L})|‹return(?:ing|ed|s)?›\s+(?:(?:former|old|lost|past|ex)[\s-]+)?(?:clients?|customers?|guests?|users?|visitors?|to)(?!\p{L})|‹(?:жалоб|скарг|нареканий|complaints?)›\s+(?:(?:от|на|від|from)\s+\p{L}+\s+)?(?:нет|не\s+(?:было|поступало|имею|имел\p{L}*|було|надходило|маю)|немає|нема)|(?:без|нет|ни\s+одной|немає|нема|жодної|no|without)\s+(?:(?:единой|any|a\s+single)\s+)?‹(?:жалоб|скарг|complaint)|‹шағым\p{L}*›\s+(?:болған\s+)?жоқ/iu,
  communication: /‹ашық›\s+(?:есік|аспан|сабақ|алаң)/iu,
  'active-sales': /‹wholesalers?›|(?:^|[^\p{L}])open(?:ing|ed)?\s?(?:[/,]|and)\s?‹clos[^›]*accounts?›|‹clos[^›]*(?:salary|bank|current|user|monthly)\s+accounts?›|‹sold›\s+(?:off\s+)?(?:my|our)\s+(?:(?:own|old|last|first|second)\s+)?(?:cars?|house|home|flat|apartment|bike|bicycle|motorbike|motorcycle|van|boat|land|plot|garage|furniture|things|belongings|possessions|shares?|business|company|stake|horse|cow)(?!\p{L})/iu,
  tenders: /‹(?:аукцион|аукціон)\p{L}*›\s+(?:\p{L}+\s+)?не\s+(?:посеща|хожу|ходи|люблю|интерес|відвід|цікав)|(?:не\s+(?:посеща\p{L}*|хожу\s+на|люблю|відвідую)|(?:do\s+not|don['’]?t|never)\s+(?:attend|visit|go\s+to))\s+‹(?:аукцион|аукціон|auction)/iu,
  'sales-papers': /‹(?:ведени|оформлени|подготовк)[^›]*документ\p{L}*›[^.\n]{0,24}(?:лечени|пациент|фотофикс|медицинск)|(?:медицинск|техническ|проектн|исполнительн|конструкторск|учебн)\p{L}*\s+‹документ/iu,
  offers: /(?:конструктор|генератор|редактор|шаблонизатор|модул)\p{L}*\s+‹(?:коммерческ|комерційн)/iu,
  presentations: /‹demonstrat(?:ed|es|ing)?›\s+(?:(?:an?|my|the|exceptional|strong|excellent|outstanding|great|good|high|effective|consistent)\s+){0,2}(?:leadership|abilit|skill|commitment|knowledge|understanding|expertise|initiative|responsib|performance|results?|growth|work|dedication|professionalism|proficiency|interest)|(?:участв|присутств|посещ|відвід|attended)\p{L}*\s+(?:в|на|у|the)?\s*‹(?:презентац|presentation)|‹презентаб/iu,
  politeness: /‹tactic\p{L}*›|(?<!\p{L})(?:user|eco|environment(?:ally)?|budget|family|mobile|seo|kid|child|developer|beginner|pet)[\s-]*‹friendly›/iu,
  'staff-training': /(?:прош[её]л|прошла|проходил[аи]?|пройшов|пройшла|проходив|проходила)\s+(?:\p{L}+\s+)?‹|(?:was|were|been|got)\s+(?:\p{L}+ly\s+)?‹trained[^›]*›|‹trained[^›]*›\s+by(?!\p{L})/iu,
  'team-lead': /(?:зарплата|заробітна\s+плата)\s+(?:и|та|і|й)\s+‹(?:управлени|управлінн)|(?:report(?:ed|ing|s)?|assist(?:ed|ant|ing)?)\s+(?:directly\s+)?(?:to\s+)?(?:(?:the|an?|my|our)\s+)?‹team\s+lead|‹(?![^›]*(?:team|staff|\d))(?:led|manag\p{L}{1,3}|supervised|coached)\s+(?:\p{L}+\s+){0,2}(?:relations(?:hips?)?|contracts?|orders?|accounts?|negotiations?|contacts?|communications?|payments?|deals?|meetings?|clients?|customers?|correspondence|bookings?)\s[^›]*›/iu,
  'bank-products': /‹кредиторс\p{L}*›/iu,
  'corporate-clients': /(?:уч[её]т\p{L}*|отч[её]тност\p{L}*|бухгалтери\p{L}*|облік\p{L}*)\s+(?:\p{L}+\s+){0,2}(?:\d{1,3}(?:-?\p{L}{1,2})?\s+)?‹юр/iu,
  negotiation: /‹negotiable›/iu,
  'order-handling': /‹deliver(?:s|ed|ing)?›\s+(?!(?:\p{L}+\s+){0,2}(?:orders?|goods|parcels?|packages?|mail|products?|cargo|food|meals|items)(?!\p{L}))/iu,
  'client-care': /‹services\s[^›]*›|‹support[^›]*\sand\s+(?:client|customer)›/iu,
  'electronic-documents': /(?:ооо|зао|пао|ао|ип|тоо)\s*[«"][^»"]{0,30}‹контур›/iu,
  ambition: /not\s+‹driven›/iu,
};

/** True for words that name work elsewhere and mean something else here. */
export function isOfAnotherSense(text: string, { id, evidence: { start, end, text: words } }: Hit): boolean {
  const sense = OTHER_SENSES[id];
  if (sense === undefined) return false;
  return sense.test(
    `${text.slice(Math.max(0, start - REACH_CHARACTERS), start)}‹${words}›${text.slice(end, end + REACH_CHARACTERS)}`,
  );
}
