//! How English reports write names.

use crate::language::lexicon::Words;
use crate::language::naming::Naming;

/// Names in English reports.
pub static NAMING: Naming = Naming {
    titles: Words::new(
        "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother pastor rabbi imam bishop archbishop \
         cardinal pope sheikh prince princess king queen emperor sultan duke duchess earl baron baroness count president \
         vice-president premier chancellor minister secretary ambassador governor gov lieutenant lt senator sen senators representative representatives rep reps \
         congressman congresswoman assemblyman assemblywoman delegate speaker leader whip chairman chairwoman chair mayor \
         councilman councilwoman councillor councilor alderman commissioner sheriff chief inspector insp detective det superintendent supt constable officer agent \
         sergeant sgt corporal cpl private captain capt major maj colonel col general gen admiral adm commander cmdr marshal brigadier \
         judge justice attorney prosecutor counsel solicitor director executive ceo cfo manager coach treasurer comptroller auditor \
         spokesman spokeswoman spokesperson strategist aide adviser advisor analyst actor actress singer journalist reporter anchor host author \
         deputy officials candidate nominee mp msp td kc qc hon ayatollah mullah founder economist virologist dean provost correspondent \
         negotiator envoy chancellor collector magistrate",
    ),
    titles_of_men: Words::new(
        "mr sir lord father brother prince king duke earl baron congressman assemblyman chairman councilman spokesman pope",
    ),
    titles_of_women: Words::new(
        "mrs ms miss dame lady sister princess queen duchess baroness congresswoman assemblywoman chairwoman councilwoman spokeswoman actress",
    ),
    roles: Words::new(
        "president vice-president premier chancellor minister secretary ambassador governor senator representative congressman \
         congresswoman lawmaker legislator speaker leader whip chairman chairwoman chair mayor councilman councilwoman councillor \
         councilor commissioner sheriff chief inspector detective superintendent constable officer agent sergeant captain major \
         colonel general admiral commander judge justice attorney lawyer prosecutor counsel solicitor barrister director executive manager coach \
         treasurer auditor spokesman spokeswoman spokesperson strategist aide adviser advisor analyst economist actor actress singer \
         musician journalist reporter anchor host author writer historian critic editor publisher columnist founder co-founder owner \
         professor lecturer teacher principal headteacher dean provost scientist researcher virologist epidemiologist criminologist geologist seismologist \
         hydrologist engineer architect doctor surgeon nurse paramedic physician psychologist psychiatrist farmer fisherman beekeeper baker \
         carpenter plumber electrician driver pilot skipper sailor soldier veteran guard ranger firefighter fireman policeman \
         policewoman candidate nominee deputy negotiator envoy diplomat official activist campaigner organizer organiser volunteer \
         resident neighbour neighbor witness survivor victim suspect defendant gunman husband wife widow widower son daughter father \
         mother brother sister uncle aunt cousin grandfather grandmother grandson granddaughter niece nephew friend colleague boss \
         teller clerk salesman saleswoman shopkeeper businessman businesswoman investor developer contractor consultant expert \
         scholar student pupil retiree pensioner tenant landlord bishop priest pastor rabbi imam monk nun umpire referee captain \
         player striker goalkeeper midfielder defender winger champion athlete runner cyclist swimmer boxer skater coordinator \
         chancellor head correspondent producer composer conductor artist painter sculptor designer photographer curator librarian \
         trader broker banker accountant administrator regulator watchdog hero founder harbourmaster harbormaster master bailiff coroner \
         pathologist toxicologist biologist chemist physicist astronomer meteorologist forecaster climatologist ecologist conservationist \
         composer playwright novelist poet chef substitute collector magistrate biker courier mechanic welder miner foreman steward stewardess conductor stationmaster",
    ),
    particles: Words::new(
        "de del della der den di da dos das do du van von zu ten ter te la le el al bin bint ibn ben abu y e af av",
    ),
    links: Words::new("of for the and on in to &"),
    suffixes: Words::new("jr sr ii iii iv phd md esq"),
    organisations: Words::new(
        "ministry department university college institute institution school academy committee commission council congress parliament \
         senate assembly court bureau agency administration authority office service services association federation union league \
         party coalition alliance front movement campaign foundation fund trust society club group organization organisation inc corp corporation \
         company co ltd llc plc gmbh ag sa bank airlines airways railways railway rail motors electric industries holdings partners \
         capital energy power oil gas times post journal herald tribune news gazette guardian magazine newspaper press radio television tv network \
         broadcasting media studios pictures records hospital clinic church police army navy force forces guard corps brigade \
         regiment battalion division staff command centre center centers board panel task team united fc pac nations \
         conference convention summit games cup championship championships olympics act bill treaty agreement accord initiative project program \
         programme report test lab laboratory laboratories observatory museum gallery library theatre theater orchestra hotel restaurant \
         brewery systems technologies technology software pharmaceuticals pharma health care insurance mutual exchange \
         subcommittee caucus delegation embassy consulate tribunal watch network networks house states dispatch chronicle telegraph examiner \
         observer reporters society awards award prize festival agency ministry directorate inspectorate secretariat chamber syndicate guild brotherhood",
    ),
    places: Words::new(
        "street st road rd avenue ave boulevard lane drive square plaza park bridge tunnel station airport port harbour harbor bay river lake sea ocean \
         gulf strait island islands isle mount mountain mountains mt hill hills valley canyon creek falls forest desert beach coast cape peninsula \
         county city town village district province region state territory prefecture oblast republic kingdom emirates states heights springs \
         stadium arena field fields fairgrounds building tower dam reservoir canal pass border crossing quay pier terminal highway route \
         east west north south northern southern eastern western central upper lower old new saint san santa los las el fort point",
    ),
    known_places: Words::new(
        "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh barbados belarus belgium belize benin bhutan \
         bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark djibouti \
         ecuador egypt england eritrea estonia eswatini ethiopia europe fiji finland france gabon gambia georgia germany ghana greece greenland guatemala guinea guyana haiti honduras hungary \
         iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia \
         libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco \
         mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland \
         portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan \
         tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan vatican venezuela vietnam wales yemen zambia zimbabwe \
         africa asia america americas antarctica \
         alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland \
         massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia \
         washington wisconsin wyoming \
         london paris berlin madrid rome moscow kyiv kiev brussels beijing tokyo delhi mumbai karachi tehran baghdad jerusalem cairo lagos nairobi johannesburg sydney melbourne \
         toronto ottawa montreal chicago boston houston dallas atlanta miami detroit seattle denver philadelphia baltimore manhattan brooklyn \
         warsaw prague vienna budapest athens istanbul ankara lisbon dublin edinburgh glasgow stockholm oslo copenhagen helsinki geneva zurich milan barcelona \
         amsterdam munich hamburg frankfurt shanghai seoul bangkok jakarta manila hanoi singapore dubai riyadh damascus beirut gaza kabul islamabad \
         u.s us usa uk u.k eu e.u uae ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo d.c",
    ),
    never: Words::new(
        "i i'm i've i'd i'll i'd monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
         august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun \
         am pm a.m p.m gmt est edt pst pdt cet utc bst god christmas easter ok okay tv ad bc pic getty",
    ),
    groups: Words::new(
        "afghan afghans african africans albanian american americans arab arabs argentine armenian asian asians australian australians austrian azerbaijani bangladeshi \
         belarusian belgian bosnian brazilian brazilians british briton britons bulgarian cambodian cameroonian canadian canadians chilean chinese colombian croatian cuban cubans \
         cypriot czech danish dutch ecuadorean egyptian egyptians english estonian ethiopian european europeans filipino finnish french georgian german germans \
         ghanaian greek greeks haitian hispanic hispanics hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish israeli israelis italian italians jamaican japanese \
         jordanian kazakh kenyan korean koreans kurdish kurds kuwaiti kyrgyz latin latino latinos latvian lebanese libyan lithuanian malaysian maltese mexican mexicans moldovan mongolian \
         moroccan nepalese nigerian nigerians norwegian pakistani pakistanis palestinian palestinians panamanian peruvian polish poles portuguese qatari romanian russian russians rwandan saudi \
         saudis scottish scots serb serbian serbs slovak slovenian somali somalis spanish sudanese swedish swiss syrian syrians taiwanese thai tunisian turkish turks \
         ugandan ukrainian ukrainians uruguayan venezuelan venezuelans vietnamese welsh yemeni zimbabwean soviet western eastern \
         christian christians catholic catholics muslim muslims islamic islam islamist islamists jewish jews jew hindu hindus sunni shiite protestant evangelical evangelicals orthodox buddhist \
         mormon republican republicans democrat democrats democratic conservative conservatives labour liberal liberals tory tories socialist communist \
         jihadist nazi nazis marxist californian texan texans missourians bible biblical internet",
    ),
    openers: Words::new(
        "the a an this that these those it its he she they we you his her their our my your who what when where why how which whose whom \
         and but or nor so yet for if as at by in into on onto of off out over to from with without within under up down about above across after against along \
         although among amid around because before behind below beneath beside between beyond despite during except inside like near once outside since though \
         through throughout till toward towards until upon while whether not no never none nobody nothing neither either both each every all any some many most much more several few \
         one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand thousands dozen dozens million half \
         there here then now also still just even only yes well oh ah let let's get go come see look asked saying speaking according given however meanwhile moreover furthermore \
         nevertheless nonetheless instead indeed perhaps maybe earlier later today tonight yesterday tomorrow last next first second third finally eventually initially recently previously \
         former other another such same new old is are was were be been being am do does did have has had will would can could should shall may might must \
         don't doesn't didn't can't won't isn't aren't wasn't weren't couldn't wouldn't shouldn't it's he's she's they're we're you're that's there's what's who's we've they've you've let's \
         local police officials authorities people residents witnesses critics supporters opponents experts analysts investigators prosecutors lawyers lawmakers \
         democrats republicans rescue rescuers firefighters doctors workers members leaders voters nearly almost roughly more less fewer least \
         update updated watch related advertisement photo image read share via editor correction note source sources \
         following though unlike whatever whenever wherever whoever additionally ultimately overall elsewhere afterwards afterward thus hence therefore besides \
         part two-thirds bottom line ahead aside separately together too very quite rather including",
    ),
    place_prepositions: Words::new(
        "in at near from outside inside around across through toward towards to into between",
    ),
    short_titles: &[
        ("gov", "governor"),
        ("sen", "senator"),
        ("rep", "representative"),
        ("rep", "congressman"),
        ("rep", "congresswoman"),
        ("rep", "lawmaker"),
        ("sen", "lawmaker"),
        ("representative", "congressman"),
        ("representative", "congresswoman"),
        ("gen", "general"),
        ("lt", "lieutenant"),
        ("sgt", "sergeant"),
        ("capt", "captain"),
        ("col", "colonel"),
        ("insp", "inspector"),
        ("det", "detective"),
        ("supt", "superintendent"),
        ("prof", "professor"),
        ("dr", "doctor"),
        ("rev", "reverend"),
        ("lawyer", "attorney"),
        ("attorney", "lawyer"),
    ],
    nicknames: &[
        ("abby", "abigail"),
        ("al", "albert"),
        ("alex", "alexander"),
        ("alex", "alexandra"),
        ("andy", "andrew"),
        ("beto", "robert"),
        ("ben", "benjamin"),
        ("bernie", "bernard"),
        ("beth", "elizabeth"),
        ("bill", "william"),
        ("billy", "william"),
        ("bob", "robert"),
        ("bobby", "robert"),
        ("chuck", "charles"),
        ("charlie", "charles"),
        ("chris", "christopher"),
        ("cathy", "catherine"),
        ("dan", "daniel"),
        ("dave", "david"),
        ("debbie", "deborah"),
        ("dick", "richard"),
        ("don", "donald"),
        ("ed", "edward"),
        ("eddie", "edward"),
        ("fred", "frederick"),
        ("greg", "gregory"),
        ("hank", "henry"),
        ("harry", "henry"),
        ("jack", "john"),
        ("jake", "jacob"),
        ("jeff", "jeffrey"),
        ("jenny", "jennifer"),
        ("jerry", "gerald"),
        ("jim", "james"),
        ("jimmy", "james"),
        ("joe", "joseph"),
        ("johnny", "john"),
        ("jon", "jonathan"),
        ("kate", "katherine"),
        ("kathy", "katherine"),
        ("katie", "katherine"),
        ("ken", "kenneth"),
        ("larry", "lawrence"),
        ("liz", "elizabeth"),
        ("maggie", "margaret"),
        ("manny", "manuel"),
        ("mari", "maria"),
        ("matt", "matthew"),
        ("meg", "margaret"),
        ("mick", "michael"),
        ("mike", "michael"),
        ("mitch", "mitchell"),
        ("nancy", "ann"),
        ("nick", "nicholas"),
        ("paco", "francisco"),
        ("pat", "patrick"),
        ("pat", "patricia"),
        ("peggy", "margaret"),
        ("pepe", "jose"),
        ("pete", "peter"),
        ("phil", "philip"),
        ("rick", "richard"),
        ("rob", "robert"),
        ("ron", "ronald"),
        ("roz", "rosalind"),
        ("sam", "samuel"),
        ("sandy", "alexandra"),
        ("sasha", "alexander"),
        ("steve", "stephen"),
        ("steve", "steven"),
        ("sue", "susan"),
        ("ted", "edward"),
        ("tim", "timothy"),
        ("tom", "thomas"),
        ("tommy", "thomas"),
        ("tony", "anthony"),
        ("volodya", "vladimir"),
        ("will", "william"),
        ("zach", "zachary"),
    ],
    cases: None,
    given_names: Words::new(""),
    bare_nouns: Words::new(""),
    noun_endings: &[],
    capital_nouns: false,
};
