//! English outcomes and qualities that exclude each other.
//!
//! Written for this crate from what news reports tell of courts, votes, deals, accidents, health, weapons, sport,
//! markets and the like; a word stands here only where the two poles cannot follow each other in one story
//! ("arrested", then "released on bail", does not).

use crate::language::claims::{Outcome, Phrases, Qualities, Theme};

const fn outcome(theme: Theme, poles: &'static [Phrases]) -> Outcome {
    Outcome { poles, theme, of: "" }
}

const fn outcome_of(of: Phrases, theme: Theme, poles: &'static [Phrases]) -> Outcome {
    Outcome { poles, theme, of }
}

/// Opposite outcomes.
pub static OUTCOMES: &[Outcome] = &[
    // Courts and decisions.
    outcome(
        Theme::Patient,
        &[
            "acquit|find not guilty|clear of|=cleared|exonerate|verdict of not guilty",
            "convict|find guilty|verdict of guilty|guilty verdict",
        ],
    ),
    outcome(
        Theme::Subject,
        &[
            "plead guilty|admit the charge|confess",
            "plead not guilty|deny the charge|maintain innocence|maintain his innocence|maintain her innocence",
        ],
    ),
    outcome(
        Theme::Patient,
        &[
            "approve|grant|accept|agree to|endorse|ratify|adopt|authorise|authorize|give the go-ahead to|wave through|sign off on|sign off|nod through",
            "reject|deny|refuse|turn down|dismiss|veto|vote down|throw out|rebuff|say no to|decline",
        ],
    ),
    outcome(
        Theme::Patient,
        &["allow|permit|authorise|authorize|legalise|legalize", "=banned|=bans|prohibit|forbid|outlaw|=barred"],
    ),
    outcome(
        Theme::Patient,
        &[
            "uphold|affirm|=backed|=backs|let stand|stand by|leave in place",
            "overturn|overrule|reverse|quash|set aside|strike down|annul",
        ],
    ),
    outcome_of(
        "vote|decision|verdict|ruling|jury|court|panel|council|committee|board|resolution|motion|judge|chamber|backing|support",
        Theme::Subject,
        &["unanimous|unanimously|without dissent", "narrowly|split|divided|along party lines|by a narrow majority"],
    ),
    outcome_of(
        "member|deputy|lawmaker|mp|senator|party|delegate|councillor|legislator|rank|backbencher|government|coalition|whip",
        Theme::Subject,
        &[
            "break rank|rebel|defect|vote against his own|vote against her own|vote against their own|defy the whip|cross the floor",
            "vote with|toe the line|hold the line|stay loyal|vote as one|close rank",
        ],
    ),
    // Liberty.
    outcome(
        Theme::Patient,
        &[
            "arrest|detain|take into custody|place under arrest|in custody|behind bar|be jail|remand in custody|remand|in detention|under arrest",
            "at liberty|at large|on the run|remain free|still free|walk free|go free|not be detain|evade capture|remain a free man|remain a free woman",
        ],
    ),
    outcome(
        Theme::Patient,
        &["charge with|be charge|press charge|bring charge", "without charge|no charge|face no charge"],
    ),
    // Life and health.
    outcome(
        Theme::Subject,
        &[
            "=survived|=survives|=survive|stay alive|=alive|pull through|live to tell",
            "=died|=dies|=dead|=killed|perish|=drowned|bleed to death|found dead",
        ],
    ),
    outcome(
        Theme::Patient,
        &[
            "unhurt|unharmed|uninjured|unscathed|escape injury|escape unhurt|without injury|without a scratch|no injury",
            "injure|hurt|wound|hospitalise|hospitalize|critical condition|kill",
        ],
    ),
    outcome(Theme::Subject, &["conscious|awake", "unconscious|asleep|comatose|knock out|in a coma"]),
    outcome(Theme::Subject, &["sober", "drunk|intoxicate|over the limit|under the influence"]),
    outcome_of(
        "condition|patient|victim|man|woman|boy|girl|officer|child|driver|teenager|soldier",
        Theme::Subject,
        &[
            "critical condition|in critical|fight for his life|fight for her life|life-threaten",
            "stable condition|in stable|out of danger|not life-threaten|minor injury|slight injury",
        ],
    ),
    outcome(
        Theme::Patient,
        &[
            "evacuate|order out|=moved out",
            "stay put|stay in their home|stay indoors|shelter in place|tell to stay|not be evacuate",
        ],
    ),
    // Things that work and things that do not.
    outcome_of(
        "alarm|siren|bell|warning|horn|detector|sprinkler",
        Theme::Subject,
        &[
            "sound|go off|ring|blare|wail|shriek|come on",
            "=silent|stay silent|remain silent|fail to sound|fail to go off|switch off|disable|disconnect|mute|out of order",
        ],
    ),
    outcome_of(
        "brake|engine|system|light|camera|radar|radio|pump|generator|parachute|transponder|valve|lock|server|network|backup|device",
        Theme::Subject,
        &[
            "=worked|=working|=functioned|operate normally|switch on|working properly|in working order",
            "break down|malfunction|switch off|out of order|stop working|turn off|out of service",
        ],
    ),
    outcome_of(
        "stage|booster|capsule|module|rocket|carriage|coach|wagon|trailer|tank|fairing|probe|lander|car",
        Theme::Subject,
        &[
            "separate cleanly|detach|come apart|separate",
            "lock together|stay attached|remain attached|stuck together|still attached|fail to separate",
        ],
    ),
    outcome_of(
        "door|gate|exit|hatch|window|border|bridge|road|airport|school|shop|station|park|crossing|port|airspace|museum|office|bank|line|tunnel|store|polling station|valve|department|ward|room|motorway|highway|street|pool|factory|plant|mine|pit",
        Theme::Subject,
        &[
            "stay open|remain open|=unlocked|wide open|keep open|open throughout",
            "=shut|=locked|remain close|stay close|=closed|shut down|close down|bolt|padlock",
        ],
    ),
    outcome_of(
        "gun|pistol|rifle|weapon|handgun|revolver|firearm|grenade|bomb|shotgun|device|explosive|sidearm",
        Theme::Subject,
        &[
            "=loaded|=real|genuine|=live|cock",
            "=replica|=fake|=toy|imitation|dummy|=unloaded|air pistol|plastic pistol|=inert|water pistol",
        ],
    ),
    outcome(
        Theme::Subject,
        &["=armed|carry a weapon|carry a gun|carry a knife", "=unarmed|carry no weapon|=weaponless"],
    ),
    outcome_of(
        "ambulance|patient|flight|plane|ship|train|aircraft|vessel|boat|tanker|bus|traffic",
        Theme::Patient,
        &["divert|turn away|redirect|reroute|turn back|send elsewhere", "let in|admit|wave on"],
    ),
    outcome(
        Theme::Subject,
        &["land safely|touch down safely|safe landing|soft landing", "crash|crash-land|ditch|slam into"],
    ),
    outcome_of(
        "mission|launch|test|attempt|operation|trial|bid|rescue|surgery|coup|experiment|appeal|talk|negotiation|landing|effort",
        Theme::Subject,
        &["succeed|successful|success|go to plan", "fail|unsuccessful|failure|end in failure|come to nothing|collapse"],
    ),
    // What is done with plans.
    outcome(
        Theme::Patient,
        &[
            "cancel|scrap|abandon|call off|axe|ditch|drop",
            "postpone|put on hold|delay|put off|suspend|put back|defer|pause",
            "go ahead|press ahead|proceed as planned|run to its schedule end|run to its end|go on as planned|take place as planned|run its full course|run its course|as scheduled",
        ],
    ),
    outcome_of(
        "trial|study|test|experiment|mission|contract|tour|season|run|show|concert|match|game|race|session|hearing|meeting|talk|parade|festival|term|flight|test",
        Theme::Patient,
        &[
            "halt early|stop early|cut short|end early|break off|abandon|stop ahead of schedule|halt|end ahead of time|suspend",
            "run to its schedule end|run to its end|run to the end|run its full course|run its course|complete as planned|end as scheduled|end on schedule|play to the end",
        ],
    ),
    outcome(
        Theme::Subject,
        &[
            "resign|step down|quit|hand in his notice|hand in her notice|leave of his own accord",
            "=fired|=sacked|=dismissed|=ousted|=removed|strip of his post|strip of her post",
            "remain in office|stay on|stay in office|cling on|keep his job|keep her job|remain in post|refuse to resign",
        ],
    ),
    outcome_of(
        "rate|tax|price|tariff|wage|fee|duty|benefit|spending|budget|pay|fare|threshold|forecast|salary|rent|pension|premium|toll",
        Theme::Patient,
        &[
            "=raised|=raises|=raise|=increased|=hiked|put up",
            "=cut|=cuts|=lowered|=reduced|=slashed|bring down",
            "leave unchanged|hold steady|keep unchanged|freeze|hold at|keep on hold|leave at",
        ],
    ),
    outcome(
        Theme::Patient,
        &[
            "demolish|tear down|pull down|raze|knock down|destroy|burn down|burn to the ground",
            "=spared|save from demolition|survive intact|=intact|=undamaged|unscathed|untouched",
        ],
    ),
    outcome(
        Theme::Patient,
        &[
            "recover|retrieve|=returned|give back|hand back",
            "never recover|still missing|remain missing|not be found|never find|disappear without trace",
        ],
    ),
    outcome_of(
        "body|hostage|child|boy|girl|man|woman|hiker|climber|diver|miner|sailor|pilot|victim|teenager|worker|passenger|skipper",
        Theme::Patient,
        &["find alive|rescue|pull alive|bring out alive", "find dead|body recover|pull dead|=drowned"],
    ),
    // Movement of figures; contests; sides taken.
    outcome(
        Theme::Subject,
        &[
            "=rose|=rises|=risen|climb|=grew|=grown|increase|=jumped|surge|=soared|=higher|edge up|go up",
            "=fell|=falls|=fallen|=dropped|decline|decrease|=slipped|plunge|tumble|slide|=sank|=shrank|=lower|edge down|go down|contract",
        ],
    ),
    outcome(
        Theme::Both,
        &[
            "=won|=wins|triumph|prevail|emerge victorious|=victorious",
            "=lost|=loses|suffer defeat|be beat|be defeat|go down to",
        ],
    ),
    outcome(
        Theme::Both,
        &[
            "attend|take part|turn up|show up|be present|take the stand",
            "=absent|=skipped|boycott|stay away|=missed|do not attend|fail to appear|fail to show|pull out",
        ],
    ),
    outcome(
        Theme::Both,
        &[
            "=supported|=supports|=backed|=backs|endorse|in favour of|in favor of|vote for|=favours|=favors|come out for",
            "=opposed|=opposes|vote against|come out against|=condemned|campaign against",
        ],
    ),
    outcome(Theme::Both, &["abstain", "vote for|vote in favour|vote in favor|vote yes", "vote against|vote no"]),
    // Why and how.
    outcome(
        Theme::Subject,
        &[
            "accidental|by accident|accidentally|an accident|unintentional|by mistake",
            "=deliberate|=deliberately|intentional|intentionally|on purpose|arson|set on purpose",
        ],
    ),
    outcome(
        Theme::Subject,
        &[
            "suicide|kill himself|kill herself|take his own life|take her own life",
            "=murdered|homicide|foul play|strangle",
            "natural cause|heart attack|of a stroke",
        ],
    ),
    outcome_of(
        "shot|ball|serve|backhand|forehand|smash|volley|return|lob",
        Theme::Patient,
        &["let in|call in|rule in|call good|be good|give in", "call out|rule out|call wide|give out|disallow"],
    ),
    outcome_of(
        "goal|try|touchdown|shot|point|run|penalty|ball",
        Theme::Patient,
        &["award|allow to stand|=stood", "disallow|rule out|chalk off|wave away|cancel out"],
    ),
    outcome_of(
        "penalty|spot kick|kick",
        Theme::Patient,
        &["convert|=scored|tuck away|slot home|put away", "=missed|=saved|blaze over|sky|hit the post"],
    ),
    outcome(
        Theme::Subject,
        &[
            "apologise|apologize|say sorry|express regret",
            "refuse to apologise|refuse to apologize|do not apologise|do not apologize|make no apology|unapologetic|unrepentant",
        ],
    ),
    outcome_of("hand|handshake|shake", Theme::Patient, &["shake", "refuse to shake|without shaking"]),
    outcome_of(
        "weather|sky|night|day|sea|condition|evening|morning|afternoon",
        Theme::Subject,
        &["=clear|cloudless|=calm|=sunny|=dry", "foggy|=stormy|=rough|=rainy|=overcast|=choppy|=wet"],
    ),
    outcome_of(
        "hearing|trial|session|meeting|vote|funeral|ceremony|debate|inquest|inquiry",
        Theme::Subject,
        &[
            "in public|open to the public|open session|publicly",
            "behind closed doors|in private|closed session|in camera|privately",
        ],
    ),
    outcome(
        Theme::Subject,
        &[
            "on his own|on her own|act alone|single-handed|single-handedly",
            "with an accomplice|with a accomplice|accompany by|with accomplice",
        ],
    ),
];

const fn qualities(poles: &'static [Phrases]) -> Qualities {
    Qualities { poles, of: "", alike: "" }
}

/// Qualities of which one thing has one.
pub static QUALITIES: &[Qualities] = &[
    Qualities {
        poles: &[
            "=north|=northern|=northbound",
            "=south|=southern|=southbound",
            "=east|=eastern|=eastbound",
            "=west|=western|=westbound",
        ],
        of: "",
        alike: "end|side|goal|stand|terrace|bank|wing|entrance|gate|tower|edge|shore|slope|flank|corner|carriageway|door|exit|platform",
    },
    Qualities {
        poles: &["=left|left-hand", "=right|right-hand"],
        of: "arm|leg|hand|foot|eye|ear|knee|ankle|shoulder|thigh|side|lung|kidney|wing|engine|lane|wrist|elbow|hip|calf|hamstring|back|flank|bank|tyre|tire|cheek|heel|boot|breast|temple|turn",
        alike: "",
    },
    Qualities {
        poles: &["=upper|=top", "=lower|=bottom"],
        of: "deck|floor|house|chamber|level|body|bunk|lip|jaw|leg|arm|storey|slope|shelf",
        alike: "",
    },
    Qualities {
        poles: &["=front|=forward", "=rear|=back|=aft"],
        of: "door|seat|carriage|coach|wheel|row|entrance|window|axle|car|engine|garden|yard",
        alike: "",
    },
    Qualities {
        poles: &[
            "=red",
            "=yellow",
            "=green",
            "=blue",
            "=black",
            "=white",
            "=grey|=gray|=silver",
            "=orange",
            "=brown",
            "=pink|=purple",
        ],
        of: "car|van|card|truck|lorry|dress|shirt|jacket|coat|hat|cap|flag|light|signal|lamp|mask|hood|hoodie|bag|paint|flare|smoke|door|bus|motorcycle|scarf|shawl|uniform|suit|tie|horse|ribbon|vest|balloon|pickup|sedan|saloon|minivan|suv|jersey|t-shirt|sweater|helmet|folder|envelope",
        alike: "",
    },
    qualities(&["=older|=elder|=eldest|=big", "=younger|=youngest|=little|=kid"]),
    qualities(&["=male", "=female"]),
    qualities(&["=passenger", "=freight|=goods|=cargo"]),
    qualities(&["=maternal", "=paternal"]),
    qualities(&["=mandatory|=compulsory|=obligatory", "=voluntary|=optional"]),
    qualities(&["=temporary|=provisional|=interim", "=permanent"]),
    qualities(&["=outdoor|=open-air", "=indoor"]),
    qualities(&["=morning", "=afternoon", "=evening"]),
    qualities(&["=unanimous", "=split|=divided|=majority"]),
    qualities(&["=digital|=electronic", "=paper|=handwritten"]),
    Qualities {
        poles: &["=first", "=second", "=third", "=final|=last|=closing"],
        of: "half|round|quarter|inning|leg|set|lap|period|heat",
        alike: "",
    },
    Qualities { poles: &["=gold", "=silver", "=bronze"], of: "medal|medallist|medalist", alike: "" },
    Qualities {
        poles: &["=wooden|=timber", "=concrete", "=steel|=metal|=iron", "=plastic", "=glass", "=stone|=brick"],
        of: "door|bridge|box|building|barrier|fence|bar|pole|gate|crate|roof|beam|hull|tank|statue|wall|staircase|baton|pipe|floor",
        alike: "",
    },
];
