/** Demands that are there or not, without a level. */
export type SimpleKind = 'car' | 'business-trips' | 'right-to-work' | 'client-base' | 'place';

/**
 * How each is asked for, by language; in small letters, ё as е, `*` for any ending, `(a|b)` for either, `[a ]` for what may stand there.
 * To be read and added to by who speaks the language.
 */
// prettier-ignore
export const SIMPLE_DEMANDS: Readonly<Record<SimpleKind, Readonly<Record<'ru' | 'uk' | 'kk' | 'en', readonly string[]>>>> = {
  car: {
    ru: ['(есть|имеется|имеешь|имеете|у вас|у тебя) (авто|машина|автомобиль)', '(личн*|свой|свое*|своя|свою|собственн*) [легков* ](авто|авто-|автомобил*|автомашин*|машин*|транспорт*|а/м)', 'наличи* [легкового |личного |своего ](авто|автомобиля|машины|а/м|транспорта)', 'на (своем|личном) (авто|автомобиле|машине|транспорте)', '(авто|автомобил*|машина) (и|с) (водител*|прав*)', '(?<=права? (\\p{L}+ ){0,2}и )(автомобил*|машин*|авто)'],
    uk: ['(власн*|свій|своє*|особист*) [легков* |економн* |надійн* ](авто|автомобіл*|машин*|транспорт*)', 'наявніст* [власного |свого ](авто|автомобіля|машини|транспорту)', '(авто|автомобіл*|машина) (та|і|й|з) (водій*|прав*|посвідч*)'],
    kk: ['(жеке|өз) (автокөлі*|көлі*|автомобил*)', '(авто)?көліг(ің|іңіз|і) (бол*|бар)'],
    en: ['(own|personal) (car|vehicle|transport*)', 'access to a (car|vehicle)', '(car|vehicle|transport) of (your|his|her|their) own', '(your|have a) (car|vehicle)', '(reliable|roadworthy) (car|vehicle|transport*)', '(?<!(company|hire|rental|pool) )(car|vehicle) [is ](required|essential|needed|necessary|a must|must)'],
  },
  'business-trips': {
    ru: ['командиров(?!анн)*', '(к|без ограничений по) командир', 'разъезд*', '(согласн*|готов*) на поездк*', 'к [длительным |частым |дальним ]поездкам', '(готов*|готовност*) [к ](дальним |длительным |частым )?(рейсам|перелетам|перегонам)', 'готов* [к ](ездить|выезжать|поездк*|выезд*)', 'готов* к \\p{L}+ (выезд*|поездк*)', '(выезд*|поездк*) (к клиентам|к заказчикам|на объект*|на встреч*|по регион*|по област*|по город*|по росси*|по стран*|по рф|по точкам)'],
    uk: ['відрядж*', 'роз\'їзн*', 'роз\'їзд*', 'готов* [до ]поїзд*', 'готов* до [\\p{L}+ ](виїзд*|поїзд*)', '(поїздк*|виїзд*|їздити) (по|до клієнтів|на об\'єкт*|регіон*|країн*|област*)', 'поїздок [\\p{L}+ ]регіон*'],
    kk: ['іссапар*', '(аймақ*|облыс*|өңір*|қала*) бойынша (жүр*|шығ*|сапар*)', '(ұзақ|алыс) (рейс*|сапар*) (шығ*|жүр*)', 'рейске шығ*', '(ұзақ|алыс) жолға шығ*'],
    en: ['business (trips?|travel)', '(ability|able|willing*|ready|readiness|prepared|required|happy|available|open) (to|for) travel*', '(occasional|regular|frequent|extensive|regional|international|domestic|some|light|overnight|national|nationwide|european) (travel|trips)', 'travel (nationwide|nationally|internationally|abroad|regularly)', 'travel* (up to|is|required|between|within|across|around|to client*|to site*|\\d)', 'trips to', '(amount|degree) of travel*', '(involve*|require*|includes?) [\\p{L}+ ]travel*', '(residential|overnight|field|school) (trips?|visits?|stays?)', 'travel to (\\p{L}+ ){0,2}?(customers|clients|sites|the (plant|office|site)|suppliers|partners)'],
  },
  'right-to-work': {
    ru: ['граждан(ств*|ин*|ка)', '(?:наличи* )?(документ*|разрешен*) (для|на|на право) (осуществлени* |ведени* )?трудов* деятельност*', 'граждан(е|ам|ами|)? (рф|рб|росси*|снг|еаэс|казахстана|беларус*|украины|кыргыз*|узбек*)', 'прав* (на работу|работать)', 'разрешени* на работу', 'патент* на работу', '(наличие|с|иметь|имеется) (действующего |действующим )?патент*', 'паспорт* (рф|гражданина|росси*|рб|рк)', '(рвп|внж|вид на жительство|патент)', 'гр(-во|-ва|.) (рф|рб|снг|росс*|казахстан*)', 'гр (рф|рб|снг)'],
    uk: ['громадян(ств*|ин*)', 'громадян(и|ам|)? україни', 'прав* (на роботу|працювати)', 'дозвіл на роботу', 'посвідка на [постійне |тимчасове ]проживання', 'паспорт україни'],
    kk: ['азаматты(ғы|қ)\\p{L}*(?!\\p{L})(?! (құқы|іс|кодекс|процес|авиа|қоғам|неке|хал|қорған|заң))', '(қр|рф|қазақстан*) [республикасының ]азамат*', 'жұмыс істеу құқығ*', 'жұмысқа рұқсат'],
    en: ['right to work', '(permit|permission|ok|allowed|free) to work (here|in)', '(permit|permission) to work', 'work (permit|authori?ation|authorisation|authorization|visa)', 'citizen* or [lawful |legal |a ]permanent resident*[ alien]', '(eligible|authori[sz]ed|permitted|entitled|legally able) to work (in|within)', 'citizen*', '(eu|uk|us|british|irish|european) passports?', 'may work in (the (uk|us|usa|eu|country|united)|this country|canada|ireland|germany|australia|new zealand)', 'settled status', 'green card', '(no|not|cannot|can.t|unable to) [offer |provide |able to |visa ]sponsor*'],
  },
  'client-base': {
    ru: ['(сво*|собственн*|наработанн*|личн*) [клиентск* ]баз*[ клиент*]'],
    uk: ['(власн*|напрацьован*|сво*) [клієнтськ* ]баз*[ клієнт*]'],
    kk: ['(өз*|дайын*) клиент*[ база*]', '(өз|өзінің) базас*'],
    en: ['(own|existing) (client|customer) base', 'book of (clients|business)', '(your|their) own (clientele|clients|customers|column)', 'own (clientele|column)'],
  },
  place: {
    ru: ['местн* жител*', 'прожив(ани*|ать|ающ*) (в|недалеко|неподалеку|рядом|поблизости|на территори*)', '(жить|живи|живите|живешь|живете|жил) [где-то |где-нибудь |лучше где-то |лучше ](рядом|недалеко|неподалеку|поблизости)', '(живешь|живете|жил|жила) в', 'жить (лучше|желательно|придется|нужно|надо|предстоит) [лучше |где-то ](в|на|рядом|недалеко|поблизости)', 'живи(те)?,? пожалуйста,? (рядом|недалеко|поблизости)', '(готов*|готовност*|согласн*) [к |на ](переезд*|релокац*|переехать|перебраться)', 'переезд* [в \\p{L}+ ](обязат*|необходим*)', '(разниц* с (москвой|мск)|разниц* во времени|часов* пояс*)'],
    uk: ['прожива(ння|ти) (в|у|поруч|поблизу|недалеко)', '(жити|мешкати) [тут |десь |доведеться |треба |потрібно |бажано |краще ](поруч|поблизу|недалеко|в|у)', '(живеш|живете|мешкаєш|мешкаєте) (в|у|поруч|недалеко)', 'жити (доведеться|треба|потрібно) (в|у|на|поруч)', '(готов*|готовніст*) (переїхати|до переїзду|до релокації)', 'переїзд* [до \\p{L}+ ]обов*', 'різниц* в часі', 'часов* пояс*'],
    kk: ['(қаласында|ауылында|облысында|ауданында) тұр*', '(?!сөзінде|уәдесінде|сертінде)\\p{L}+(да|де|та|те) тұратын*', 'тұр(атын*|уы*|у) [\\p{L}+ ](қажет|керек|шарт|міндетті)', 'көшу* [\\p{L}+ ](шарт|қажет|керек|міндетті|дайын*)', 'көшіп келу*'],
    en: ['(living|lives) [somewhere ](in|near|within|between)', '(?<!(we are|we.re|is|are|office|team|company|school) )(based|live|reside|residing) [somewhere |locally ](in|near|within|between)(?! the (office|heart|centre|center))(?! ?([.,;!/]|$))', 'live locally', 'commute to', 'local (residents?|candidates?|applicants?)', '(utc|gmt|cet) ?[+±-]', '(ready|willing*|able|prepared|open|happy) to (relocate|move to)', '(relocation|commutable distance)(?= (is |to )?(required|essential|must))', '(within|overlap*) [\\p{L}+ ]time ?zone*', 'commut(able|ing) distance'],
  },
};
