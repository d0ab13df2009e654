//! How German reports write names. Words are written as tokens have them: in lower case and without accents.

use super::stop_words::STOP_WORDS;
use crate::language::lexicon::Words;
use crate::language::naming::Naming;

/// Names in German reports.
pub static NAMING: Naming = Naming {
    titles: Words::new(
        "herr frau herrn dr prof professor professorin prasident prasidentin kanzler kanzlerin bundeskanzler \
        minister ministerin ministerprasident ministerprasidentin burgermeister burgermeisterin \
        oberburgermeister landrat landratin sprecher sprecherin direktor direktorin chef chefin leiter \
        leiterin vorsitzende vorsitzender staatsanwalt staatsanwaltin richter richterin anwalt anwaltin \
        general oberst kommissar kommissarin trainer trainerin papst konig konigin botschafter botschafterin \
        senator senatorin abgeordnete abgeordneter experte expertin forscher forscherin arzt arztin autor \
        autorin augenzeuge augenzeugin geschaftsfuhrer geschaftsfuhrerin inspektor kapitan pfarrer bischof \
        zeuge zeugin lehrer lehrerin landwirt bauerin politiker politikerin schauspieler schauspielerin \
        sanger sangerin",
    ),
    titles_of_men: Words::new(
        "herr herrn prasident kanzler minister burgermeister sprecher direktor papst konig richter",
    ),
    titles_of_women: Words::new(
        "frau prasidentin kanzlerin ministerin burgermeisterin sprecherin direktorin konigin richterin chefin \
        leiterin arztin anwaltin",
    ),
    roles: Words::new(
        "sprecher sprecherin burgermeister burgermeisterin minister ministerin prasident prasidentin direktor \
        direktorin chef chefin leiter leiterin geschaftsfuhrer geschaftsfuhrerin",
    ),
    particles: Words::new("von van de der den zu zum la le di da del el al bin ibn"),
    links: Words::new("fur und der des im am"),
    suffixes: Words::new("jr ii iii"),
    organisations: Words::new(
        "ag gmbh kg se ev verein universitat institut ministerium behorde amt gericht partei bund verband \
        gesellschaft bank feuerwehr polizei bundestag bundesrat landtag werke klinikum krankenhaus zeitung \
        kirche stiftung fraktion gewerkschaft konzern",
    ),
    places: Words::new(
        "straße platz brucke fluss see meer insel berg gebirge land kreis bezirk stadt dorf tal hafen bahnhof \
        flughafen wald",
    ),
    known_places: Words::new(
        "europa afrika asien amerika deutschland frankreich spanien italien osterreich schweiz polen ukraine \
        russland china japan indien turkei syrien irak iran israel großbritannien england schottland irland \
        belgien niederlande danemark schweden norwegen finnland portugal griechenland ungarn tschechien \
        slowakei rumanien bulgarien kroatien serbien agypten brasilien mexiko kanada australien berlin \
        hamburg munchen koln frankfurt stuttgart dusseldorf leipzig dresden hannover nurnberg bremen \
        dortmund essen wien zurich bern genf paris london rom madrid moskau kiew kyjiw warschau prag brussel \
        washington peking tokio bayern sachsen hessen thuringen brandenburg niedersachsen usa",
    ),
    never: Words::new(
        "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli \
        august september oktober november dezember uhr euro prozent",
    ),
    groups: Words::new(
        "deutsche deutschen deutscher franzosische franzosischen russische russischen ukrainische \
        ukrainischen amerikanische amerikanischen russen ukrainer franzosen amerikaner",
    ),
    given_names: Words::new(
        "adam ahmed albert alex alexander alexandra ali alina amelie andrea andreas angela anja anke anna \
        anne annette anton antonia arne axel barbara bastian beate benjamin bernd bernhard bettina birgit \
        bjorn bruno caroline carsten charlotte christian christiane christine christoph christopher clara \
        claudia clemens cornelia dagmar daniel daniela david dennis detlef diana dieter dietmar dirk dominik \
        doris eberhard elena elias elisabeth elke ella emil emily emma eric erik ernst eva fabian fatima \
        felix ferdinand finn florian frank franz franziska frederik friederike friedrich fritz gabriele \
        georg gerald gerd gerhard gisela gregor gunter gunther hanna hannah hannes hans harald heike heiko \
        heiner heinrich heinz helene helga helmut hendrik henning henrik herbert hermann holger horst ina \
        ines inge ingo ingrid irene iris jakob jan jana jasmin jens joachim jochen johann johanna johannes \
        jonas jorg josef joseph judith julia julian jurgen jutta karin karl karoline karsten katharina \
        kathrin katja katrin kerstin kevin klara klaus konrad kristina kurt lara lars laura lea lena leon \
        leonie linda lisa lothar louis luca lucas ludwig luis luisa lukas lutz maike malte manfred manuel \
        manuela marc marcel marco marcus margarete maria marie marina mario marion mark markus marlene \
        martin martina mathias matthias max maximilian mehmet mia michael michaela miriam mohammed monika \
        moritz mustafa nadine nadja natalie nicole niklas nils nina nora norbert olaf ole oliver olga oskar \
        otto pascal patricia patrick paul paula peter petra philipp pia rainer ralf ralph ramona rebecca \
        regina reiner reinhard renate rene richard robert robin roland rolf rudiger rudolf sabine sabrina \
        samuel sandra sara sarah sascha sebastian silke silvia simon simone sofia sonja sophia sophie stefan \
        stefanie steffen stephan susanne sven svenja sylvia tanja thomas thorsten tilo tim timo tina tobias \
        tom torsten udo ulf uli ulrich ulrike ursula ute uwe valentin vanessa vera verena veronika viktor \
        viktoria vincent volker walter werner wilhelm wolfgang yvonne ivan igor dmitri sergej wladimir \
        wolodymyr oleksandr pierre jean luc john james william george donald joe barack emmanuel recep juan \
        carlos pablo pedro jose miguel giuseppe giorgia paolo",
    ),
    bare_nouns: Words::new(
        "anfang mitte ende euro dollar prozent uhr millionen milliarden tausend hundert dutzende hunderte \
        tausende meter kilometer tonnen quadratmeter liter grad minuten stunden tage tagen wochen monate \
        monaten jahre jahren jahr angaben hause betrieb kraft folge fenster turen menschen personen leute \
        kinder manner frauen polizei feuerwehr hilfe ort zeit beginn rahmen gefahr sicherheit haft bewegung \
        flammen brand teile teil grund ordnung krieg frieden wasser strom medien experten behorden zeugen \
        ermittlungen ermittler rettungskrafte einsatzkrafte helfer anwohner bewohner politik wirtschaft \
        wissenschaft verletzte tote opfer berichten zukunft vergangenheit richtung sicht haus not seite ruhe \
        foto archivfoto bild video quelle mehr neue tag tages abend morgen nacht mittag nachmittag \
        montagmorgen montagabend",
    ),
    openers: Words::with(
        "am im beim zum zur rund etwa fast knapp dabei dazu danach davor daher deshalb dennoch trotzdem zudem \
        außerdem bereits bislang bisher derzeit zunachst schließlich inzwischen mittlerweile gestern heute \
        dort hier nun jetzt warum wann wo wer wie laut nach seit bis gegen mindestens mehrere viele einige \
        weitere andere alle beide insgesamt auch doch denn dann ebenso allerdings jedoch vielmehr offenbar \
        vermutlich unterdessen wegen trotz infolge statt zwei drei vier funf sechs sieben acht neun zehn elf \
        zwolf dreizehn zwanzig hundert tausend",
        STOP_WORDS,
    ),
    place_prepositions: Words::new("in aus bei nach nahe um vor"),
    short_titles: &[],
    nicknames: &[],
    noun_endings: &[
        "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tat", "taten",
        "nis", "nisse", "tum", "chen", "lein", "ismus", "ist", "isten", "ling", "linge",
    ],
    cases: None,
    capital_nouns: true,
};
