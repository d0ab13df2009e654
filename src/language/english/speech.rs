//! How English reports say who said something.

use crate::language::lexicon::Words;
use crate::language::speech::Pronoun::*;
use crate::language::speech::Speech;

/// Reported speech in English.
pub static SPEECH: Speech = Speech {
    verbs: Words::new(
        "said says say saying told tells telling wrote writes writing added adds adding asked asks asking claimed claims \
         warned warns warning tweeted tweets tweeting retweeted stated states stating announced announces declared declares \
         explained explains replied replies responded responds answered insisted insists insisting argued argues arguing \
         continued continues noted notes noting recalled recalls remarked remarks acknowledged acknowledges admitted \
         admits conceded concedes concluded concludes confirmed confirms denied denies complained complains \
         complaining joked jokes quipped quips shouted shouts yelled yells whispered muttered murmured screamed bellowed cried called calls \
         vowed vows pledged pledges promised promises predicted predicts observed observes suggested suggests \
         emphasized emphasised stressed stresses reiterated repeated read reads reported reports testified recounted commented comments posted \
         posting countered retorted agreed urged urges urging demanded demands demanding lamented boasted \
         intoned mused opined proclaimed exclaimed speculated thundered begged pleaded ordered alleged alleges \
         maintained maintains contended contends contending cautioned cautions advised mentioned quoted concurred interjected \
         claiming noting replying conceding confirming denying pledging predicting suggesting emphasizing stressing reiterating admitting \
         declaring announcing vowing testifying alleging cautioning recalling remarking responding joking shouting concluding protested chimed charged charges charging elaborated clarified clarifies clarifying acknowledging asserted asserts asserting described describes describing",
    ),
    loose_verbs: Words::new(
        "called calls calling described describes describing accused accuses accusing praised blasted slammed \
         denounced denouncing condemned condemning criticized criticised dismissed dismissing labeled labelled branded mocked \
         referred refers referring spoke speaks speaking sees saw finds found hailed defended defending expressed expresses believes believed believe \
         thinks thought felt feels hopes hoped wants wanted apologized apologised ended began opened closed urged called \
         characterized characterised characterizing deemed deems decried panned labeling lashed regrets regretted rejected rejecting questioned \
         disputed wondered compared offered cited citing issued released portrays portrayed portraying depicts depicted depicting termed terms invoked promising put likened complained \
         complaining lauded lauding ridiculed attacked attacking challenged",
    ),
    auxiliaries: Words::new(
        "has have had was is were are be been will would could did does do not never also then later again once already first \
         further simply recently repeatedly still only even once just now earlier previously publicly often facetiously \
         reportedly allegedly eventually finally famously later soon apparently initially specifically himself herself itself themselves",
    ),
    pronouns: &[("he", He), ("she", She), ("it", It), ("they", They)],
    verb_first: false,
    men: Words::new("he his him himself he's he'd he'll"),
    women: Words::new("she her hers herself she's she'd she'll"),
    others: Words::new("they them their we it its who"),
    determiners: Words::new(
        "the a an one another this that these those some its his her their our my many several two three four five most \
         other both each every no senior local",
    ),
    prepositions: Words::new(
        "of for from in at on to by with about against under over after before during between near into through as than \
         like without within among since until toward towards despite via per around behind beside upon including",
    ),
    relatives: Words::new(
        "who whom whose which that where when while because if whether although though as after before since",
    ),
    documents: Words::new(
        "statement letter email e-mail post tweet message note release speech video op-ed column invitation address announcement \
         testimony missive",
    ),
    bodies: Words::new(
        "administration campaign government team family office staff party bill law act report rally article story newspaper website \
         statement letter memo memorandum resolution lawsuit suit filing complaint indictment affidavit ruling order motion study survey poll \
         coalition group camp allies supporters aides associates officials tower house assembly rally",
    ),
    times: Words::new(
        "morning afternoon evening night day week weekend month year time summer winter spring autumn fall hour minute moment \
         monday tuesday wednesday thursday friday saturday sunday",
    ),
    stand_ins: Words::new(
        "hopeful nominee pro native veteran candidate frontrunner front-runner incumbent challenger democrat republican politician lawmaker \
         senator congressman congresswoman representative billionaire businessman businesswoman politician star singer actor actress player striker journalist",
    ),
    labels: Words::new(
        "dubbed titled entitled named nicknamed so-called known billed headlined reading labeled labelled chanting chanted marked term phrase word words",
    ),
    titled: Words::new(
        "program programme show film movie book novel song album series episode documentary podcast magazine painting play musical \
         segment broadcast cbs abc nbc cnn fox msnbc nbc's abc's cbs's cnn's news network",
    ),
    elisions: Words::new("em til tis twas n cause bout round cuz"),
    objects: Words::new("him them"),
    both_cases: Words::new("her"),
    reflexives: Words::new("himself herself itself themselves alone"),
    nouns: Words::new(
        "claims states notes reports remarks comments demands calls vows pledges promises shouts cries boasts stresses orders protests posts \
         tweets urges cautions jokes offers attacks hopes regrets finds",
    ),
    plain_verbs: Words::new(
        "went made makes took takes gave gives came comes cut ran runs put puts kept keeps held holds met sent set sets saw left leaves lost won wins became becomes began begins brought bought sold built paid pays led leads got gets goes did does can could may might must should shall would will rose rises fell falls drew drove broke threw stood stands sat sits spent seems seemed appears remains remained hit hits sought seeks let lets stepped fired turned moved filed pushed raised signed issued released posted sent approved backed joined plans hopes wants aims faces faced carried",
    ),
    accounts: Words::new("account words telling view opinion estimate reckoning admission estimation"),
    continuing: Words::new("continued continues continuing added adds adding concluded concludes went"),
    plurals: Words::new(
        "police family people men women team couple pair crew parents children staff administration campaign group",
    ),
    collectives: Words::new(
        "group company organization organisation agency union party ministry firm committee council department newspaper paper magazine tabloid network association institute charity club airline bank",
    ),
    owned: Words::new(
        "account ad advertisement letter statement post tweet memo order ruling report filing complaint lawsuit suit affidavit book \
         memoir diary testimony speech announcement email remarks resolution",
    ),
    forward: Words::new("that that's so thus"),
    offices: &[
        &["mayor", "mayoress"],
        &["governor", "gov"],
        &["judge", "magistrate"],
        &["minister"],
        &["senator", "sen", "representative", "rep", "congressman", "congresswoman", "lawmaker", "legislator"],
        &["sheriff"],
        &["coroner"],
        &["bishop", "archbishop"],
    ],
    voices: Words::new("spokesman spokeswoman spokesperson"),
    feminine: Words::new(
        "spokeswoman congresswoman chairwoman councilwoman businesswoman policewoman saleswoman actress woman widow wife mother \
         daughter sister grandmother aunt niece",
    ),
    negations: Words::new(
        "not no never none nobody nothing neither nor cannot can't won't don't doesn't didn't isn't aren't wasn't weren't wouldn't \
         couldn't shouldn't hasn't haven't hadn't without",
    ),
    services: Words::new(
        "police fire hospital ambulance army navy coastguard brigade airline company union railway court prison university",
    ),
    according: &[&["according", "to"]],
};
