//! How English reports say that something was so, was not so, why, by whom and when.

use super::opposites::{OUTCOMES, QUALITIES};
use super::slots::SLOTS;
use crate::language::claims::{ClaimWords, Phrases};
use crate::language::lexicon::Words;

/// Claims in English.
pub static CLAIMS: ClaimWords = ClaimWords {
    irregular: IRREGULAR,
    participles: Words::new(
        "been begun bent bitten blown bought bound broken brought built burnt cast caught chosen come cut dealt done drawn \
         driven eaten fallen felt fought found flown forbidden forgotten frozen given gone grown heard held hidden hit hurt \
         kept known laid led left lent let lost made met paid put read ridden risen run said seen sent set shaken shot shown \
         shut slain sold spent spoken spread stolen struck stuck sunk sworn swept taken taught thrown told torn understood \
         upheld won worn withdrawn written overturned overthrown beaten hung",
    ),
    outcomes: OUTCOMES,
    qualities: QUALITIES,
    slots: SLOTS,
    before_cause: "cause by|cause be|blame on|attribute to|due to|trigger by|spark by|start by|set off by|because of|result of|result from|\
                   stem from|trace to|touch off by|bring down by|put down to|source be|ignite by|provoke by|prompt by|bring about by|origin be|lay the blame on",
    cause: "cause",
    of: "of",
    after: "after",
    after_cause: "be to blame|be the cause|be the culprit|cause the|trigger the|spark the|set off the|touch off the|be blame for|be responsible for the|bring down the|start the fire|start the blaze|ignite the",
    empty_causes: Words::new(
        "cause preliminary apparent initial likely official exact possible probable suspected fire service investigator investigators report \
         series number combination kind sort part thing reason fault fact problem failure that had been unknown unclear investigated investigation determined established disputed mystery unexplained released announced",
    ),
    causes: CAUSES,
    deeds: DEEDS,
    participle_endings: &["ed"],
    negators: Words::new("not never without neither nor cannot hardly n't nobody nowhere"),
    negated_ending: "n't",
    without: "without",
    gerund_ending: "ing",
    nobody: Words::new("no nobody none nothing neither"),
    idle_denials: Words::new("longer doubt sooner matter"),
    softened: Words::new(
        "only just immediately yet clear necessarily merely simply least known fully entirely always alone quite much long even so the all \
         every very enough exactly",
    ),
    failing: Words::new(
        "fail fails failed failing refuse refuses refused refusing decline declined declines declining unable neglected forgot",
    ),
    achieving: Words::new(
        "vote voted votes decided decides managed continued went began chose agreed got had able rushed moved proceeded used helped dared voting deciding",
    ),
    to: "to",
    future: Words::new("will shall they'll he'll she'll it'll we'll won't"),
    unsure: Words::new(
        "would could may might should can if whether unless must perhaps maybe possibly likely potentially threatened threatens expected expects \
         hopes hoped hoping wants wanted want plans planned planning seeking seeks sought supposed wouldn't couldn't can't shouldn't \
         nearly almost alleged allegedly suspected possible whenever apparently reportedly until unlikely risk fear feared fears urged asked urging \
         demanding demand demanded asks trying tried try attempt attempted decide",
    ),
    definite: Words::new("the all both these those his her its their"),
    partitive: Words::new(
        "some others another other most few several rest half remaining part parts many majority minority dozens both",
    ),
    partial: Words::new(
        "claim claims claimed allege alleges alleged accuse accuses accused accusing insist insists insisted believe believes believed believing \
         argue argues argued suggest suggests suggested suggesting think thinks thought feel feels felt contend contends contended warn warned warns \
         maintained maintains predicted predicts speculated rumours rumors denied denies denying deny suggestion suggestions allegations allegation claims doubt doubts",
    ),
    being: Words::new("was were is are be been being am get got gets getting wasn't weren't isn't aren't"),
    conjunctions: Words::new(
        "but and while after before when because as if since until although though where whereas unless or so than then once",
    ),
    joining: Words::new("and but or"),
    verb_ending: "s",
    relatives: Words::new("who which that whom whose"),
    prepositions: Words::new(
        "of for from in at on to by with about against under over after before during between near into through as than like without \
         within among since until toward towards despite via per around behind beside upon including along across off out up down inside outside onto beneath above below aboard",
    ),
    determiners: Words::new(
        "the a an his her its their our my this that these those some any no each every another one two three four five six several many most",
    ),
    people: Words::new("he she"),
    by: "by",
    cleft: &["it was", "it is", "it were"],
    order: &[("before", -1), ("prior", -1), ("ahead", -1), ("during", 0), ("amid", 0), ("after", 1), ("following", 1)],
    events: EVENTS,
    light: Words::new(
        "be have do make get go take give know want say think see need seem mean look come feel like believe try use comment respond reply \
         provide show appear become happen include expect plan appeal call ask tell let put talk speak answer mention elaborate understand remember \
         identify name specify disclose release clear imagine care mind worry agree matter change keep work live help find start stop move turn hear set \
         bring hold leave stand run play reach lead",
    ),
};

/// Kinds of causes; two of one kind may be one thing told in two ways.
static CAUSES: &[Phrases] = &[
    "short circuit|short-circuit|electrical|wire|cable|power line|electricity|electric|fuse|transformer|socket|spark",
    "wind|gale|storm|gust|hurricane|tornado|typhoon|squall",
    "rain|flood|downpour|landslide|mudslide|snow|ice|frozen|freeze|frost|cold",
    "speed|speeding|fast",
    "driver|pilot|operator|captain|human|crew|helmsman|signalman",
    "software|program|code|computer|bug|glitch|algorithm|update",
    "hacker|cyberattack|malware|ransomware|virus",
    "bomb|explosive|terrorist|attack|missile|drone|shell|rocket|mine|shelling",
    "arson|arsonist|deliberate|matches",
    "cigarette|barbecue|campfire|flare|firework|candle|torch|lamp",
    "gas|valve|leak|boiler|cylinder|pipe",
    "brake|tyre|tire|engine|wheel|axle|mechanical|bearing|gearbox|rudder",
    "track|rail|point|signal|sleeper",
    "lightning|thunderstorm",
    "metal|fatigue|crack|corrosion|rust|weld|bolt",
    "heart|stroke|cardiac",
    "drug|overdose|alcohol|drunk",
    "protester|demonstrator|picket|crowd|fan|rioter|supporter",
    "police|officer|soldier|troop",
    "drought|heat|heatwave",
    "mower|cutter|tractor|machine|saw|grinder|welding|tool",
    "bird|animal|deer|dog|cow",
];

/// Deeds that are done once, by one person or group; those of a group are one deed.
static DEEDS: &[Phrases] = &[
    "complete|finish",
    "call 911|raise the alarm|alert police|alert the police|call the police|call police|call 999|dial 911|dial 999|sound the alarm|phone the police|phone police|call emergency service|raise alarm|notify police",
    "lodge the complaint|file the complaint|lodge a complaint|file a complaint|make the complaint|bring the complaint|complaint",
    "file the lawsuit|bring the suit|file the suit|file suit|bring the lawsuit|bring the case",
    "discover|find",
    "pull|rescue|save|drag|carry out",
    "stop|halt|bring to a halt|flag down",
    "score|net|head|strike",
    "open the scoring|score the opener|score the opening goal|score the first",
    "score the winner|score the winning goal|grab the winner",
    "=founded|establish|set up|start",
    "lead|chair|head|preside over",
    "design|draw|plan",
    "write|author|pen|compose",
    "represent|defend|act for",
    "propose|table|put forward|introduce",
    "fire the first shot|strike the first blow|move first|start the violence|throw the first punch|attack first|begin the violence|start the fight|start the brawl",
    "drive|steer|pilot|fly|be at the wheel|be behind the wheel",
    "tip off|inform|betray",
    "buy|purchase|acquire",
    "nominate|appoint|name",
    "shoot|gun down|stab",
    "overpower|subdue|disarm|tackle|wrestle to the ground",
    "succeed|replace|take over from",
    "invent|devise|develop",
    "sign|seal",
    "paint|sculpt|carve",
    "unveil|inaugurate|cut the ribbon",
    "fund|pay for|foot the bill|finance",
];

/// Events that something stands before or after; those of a group may be one event.
static EVENTS: &[Phrases] = &[
    "shooting|attack|killing|murder|massacre|rampage|assault|bombing|explosion|blast",
    "crash|accident|collision|derailment|disaster|wreck|impact",
    "vote|election|ballot|referendum|poll",
    "match|game|final|race|kick-off|kickoff|half-time|halftime|interval",
    "arrest|raid",
    "trial|hearing|verdict|sentence|ruling",
    "meeting|summit|talk|conference|speech|address",
    "war|invasion|ceasefire|truce",
    "storm|flood|quake|earthquake|fire|blaze|eruption",
    "launch|landing|takeoff|take-off|lift-off|liftoff|touchdown",
    "wedding|funeral|birth|death",
    "midnight|noon|dawn|dusk|sunrise|sunset|dark",
    "merger|takeover|sale|deal|deadline",
];

/// Irregular forms with their base forms.
static IRREGULAR: &str = "\
    arose:arise ate:eat beaten:beat became:become been:be was:be were:be is:be are:be began:begin begun:begin \
    bent:bend bit:bite bitten:bite bled:bleed blew:blow blown:blow bore:bear bought:buy bound:bind \
    broke:break broken:break brought:bring built:build burnt:burn came:come caught:catch chose:choose \
    chosen:choose clung:cling dealt:deal did:do done:do does:do drank:drink drew:draw drawn:draw drove:drive \
    driven:drive fell:fall fallen:fall fed:feed felt:feel fled:flee flew:fly flown:fly forbade:forbid \
    forbidden:forbid forgot:forget fought:fight froze:freeze frozen:freeze gave:give given:give went:go \
    gone:go goes:go got:get grew:grow grown:grow had:have has:have heard:hear held:hold hid:hide hidden:hide \
    hung:hang kept:keep knew:know known:know laid:lay led:lead left:leave lent:lend lit:light lost:lose \
    made:make meant:mean met:meet overthrew:overthrow paid:pay ran:run rang:ring rung:ring rode:ride \
    ridden:ride rose:rise risen:rise said:say sang:sing sank:sink sunk:sink saw:see seen:see sent:send \
    shook:shake shaken:shake shot:shoot shown:show shrank:shrink slept:sleep slid:slide sold:sell sought:seek \
    spent:spend spoke:speak spoken:speak sped:speed stole:steal stolen:steal stood:stand strode:stride \
    struck:strike stuck:stick swam:swim swept:sweep swore:swear sworn:swear swung:swing taken:take took:take \
    taught:teach threw:throw thrown:throw told:tell tore:tear torn:tear thought:think understood:understand \
    found:find sat:sit dug:dig spun:spin sprang:spring shone:shine bred:breed \
    upheld:uphold won:win wore:wear worn:wear withdrew:withdraw withdrawn:withdraw woke:wake wrote:write \
    written:write men:man women:woman children:child feet:foot teeth:tooth thieves:thief lives:live \
    knives:knife wives:wife halves:half shelves:shelf dying:die lying:lie mps:mp \
";
