//! First names that are given to men alone, or to women alone, whatever the language.
//!
//! A report in English names "Lena Brandt" and goes on with "she": the first name says so where no title and no pronoun
//! nearby does. Names given to both (`Alex`, `Jordan`, `Andrea`, `Jean`) are left out.
//!
//! ```
//! use diptych::language::given_names::{MEN, WOMEN};
//! assert!(MEN.contains("oliver") && WOMEN.contains("ingrid") && !WOMEN.contains("andrea"));
//! ```

use super::lexicon::Words;

/// First names of men, folded.
pub static MEN: Words = Words::new(
    "aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alberto aldo alejandro aleksandr aleksei aleksandar alexei alexander alfonso alfred ali allan allen alvaro amir anatoly \
     anders andre andreas andrei andrew andrzej andy angelo anthony antoine anton antonio antonis arthur arturo ashok barack barry bartosz benjamin ben bernard bernd bernie bill billy bjorn bob bobby \
     boris brad bradley brandon brett brian bruce bruno bryan bryce calvin carl carlo carlos cedric chad charles charlie chris christian christoph christopher chuck claude clifford colin connor corey craig curtis \
     dale damien dan daniel daniele danny darrell darren dave david dean denis dennis derek dick diego dieter dietrich dirk dmitri dmitry dmytro dominic don donald donnie doug douglas duncan dustin dwight \
     eamon earl ed eddie edgar eduardo edward edwin elias elijah emanuel emil emmanuel enrico enrique eric erik ernest ernesto ethan eugene evan fabio felipe felix ferdinand fernando filip florian francesco francisco \
     franco francois frank franklin franz fred frederick friedrich fritz gabriel gareth gary gavin gene geoff geoffrey georg george georges gerald gerard gerhard giancarlo gianni gilbert giorgio giovanni giuseppe glenn glen gordon graham grant \
     greg gregory grigory guillermo gunter gustav gustavo guy hamid hans harald harold harry hassan hector heinrich heinz helmut henri henrik henry herbert herman hiroshi howard hubert hugh hugo hussein ian ibrahim ignacio igor \
     ihor ilya isaac ismail ivan ivo jack jacob jacques jake jakob jakub james jan janos jared jason javier jay jed jeff jeffrey jens jeremy jerome jerry jim jimmy jin joachim joaquin joe joel johan johann johannes john johnny jon \
     jonas jonathan jorge jose josef joseph josh joshua juan juha julian julien julio jurgen justin kareem karim karl keith kenneth ken kenji kevin khalid kirk klaus konstantin kurt kyle lance lars laszlo lawrence larry lee-jay leo leon leonard \
     leonardo leonid liam lloyd lorenzo lothar louis luc luca lucas luigi luis lukas lukasz luke maciej magnus mahmoud manfred manuel marc marcel marcelo marco marcos marcus mario mark marko marko martin mathias mathieu mateusz matteo matthew matthias matt \
     maurice mauricio max maxim maximilian mehmet michael michal miguel mike mikael mikhail miklos milan milos mitch mitchell mohamed mohammad mohammed moritz moses muhammad mustafa mykola nathan nathaniel ned neil nicholas nicolas nigel nikola nikolai \
     nikolaus nils noah norman oleg oleh oleksandr oliver olivier omar oscar oskar osman ole otto owen pablo paddy paolo pascal patrick paul paulo pavel pavlo pawel pedro peter petr petro phil philip philippe phillip pierre piet pieter piotr prakash rafael \
     raj rajesh ralf ralph ramon randall randy raul ray raymond rene reinhard ricardo richard rick ricky rob robert roberto rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie ross roy ruben rudolf rudy rupert russell ryan salvador salvatore \
     samuel sanjay santiago scott sean sebastian serge sergei sergey sergio serhiy seth shane shaun shinzo simon sidney stanislav stanley stefan stefano stephan stephen steve steven stewart stig stuart sven taras ted terrence theo theodore thomas \
     tim timo timothy tobias todd tom tomas tomasz tommy toni tony travis trevor tyler ulf ulrich umberto uwe vaclav valentin viktor victor vince vincent vincenzo vitali vitaliy vladimir vlad volker volodymyr vyacheslav walter warren wayne werner wilfred \
     wilhelm will willem william willy wladimir wojciech wolfgang xavier yann yannick yevgeny yuri yuriy yusuf yves zachary zoltan bogdan eliot elliott hamish lachlan rory declan seamus ciaran padraig niall donal cormac tadhg vikram arjun rahul narendra \
     haruto takeshi kenta hiroki shigeru mauro fabian bastian torsten thorsten jurgen lennart gunnar leif olaf olav sigurd knut asa mo beto ruy joao tiago nuno",
);

/// First names of women, folded.
pub static WOMEN: Words = Words::new(
    "abigail ada adele adriana agata agnes agnieszka aisha alejandra aleksandra alexandra alexandria alice alicia alina alison allison alma amal amanda amber amelia amelie amina amy ana anastasia andreea angela angelina angelique anita anja anke ann \
     anna annabel anne annette annie annika antonia april ariana astrid audrey aurelie ava barbara beata beatrice beatriz becky begona belinda bernadette beth bethany betty beverly bianca birgit bonnie brenda bridget brigitte britta brittany \
     camilla caitlin caitriona carla carly carmen carol carole carolina caroline carolyn carrie catalina catarina caterina catherine cathy cecilia celine charlotte chelsea cheryl chiara chloe christa christina christine cindy claire clara clarissa \
     claudia concetta cora corinne cornelia courtney cristina crystal cynthia daisy daniela danielle daphne dawn deborah debbie deirdre delia denise diana diane dianne dolores dominika donna dora doris dorothy ebba edith eileen ekaterina elaine \
     eleanor elena eleni elina elise elisa elisabeth eliza elizabeth ella ellen elsa elvira emilia emily emma erica erika erin esther eugenia eva eve evelyn evgenia fatima fatma felicia fiona flora florence frances francesca franziska frida \
     frieda gabriela gabriele gabriella gail galina georgia georgina geraldine gertrud gina gisela giulia gladys glenda gloria grace greta gretchen gudrun gwen hanna hannah hanne harriet hazel heather hedvig heidi heike helen helena helene helga henrietta hilary hillary hilda \
     holly ida ilse ina ines inga ingeborg ingrid inna irena irene irina iris irma isabel isabella isabelle ivana ivanka jacqueline jana jane janet janice janine jasmine jeanette jeanine jeanne jelena jennifer jenny jessica jill jo joan joanna \
     joanne johanna jolanta josephine joyce juana judith judy julia juliana julie juliet justine justyna karen karin karina karla kate katarina katarzyna kate katherine kathleen kathryn kathy katie katja katrin katrina kay kayla kayleigh kellyanne \
     keiko kirsten kirsty kristen kristin kristina larissa laura lauren leah leila lena leona leslie-ann letitia lidia liesl lilian liliana lillian lily linda lindsay-ann lisa liz liza lois lola loretta lori lorraine louisa louise lucia lucie lucy ludmila luisa luz lydia lyudmila \
     mabel madeleine madison magdalena maggie maia maja malgorzata manuela mara marcela marcia margaret margarita margarete margit marge margot marguerite maria mariam marian-anne mariana marianne marie mariana marina marisa marjorie marlene marta martha martina mary maryam matilda maureen maya \
     megan meghan melania melanie melinda melissa mercedes meredith mia michaela michele michelle mila milena mildred mina miranda miriam moira mona monica monika monique muriel myra nadia nadine nancy naomi natalia natalie natasha nathalie nicola nicole \
     nikki nina noemi nora norma odile olga olena olivia oksana paige pamela patricia patrizia paula paulina pauline pearl peggy penelope petra phoebe phyllis pilar polly priscilla priya rachel ragnhild ramona rania raquel rebecca regina renata renate renee rhonda \
     rita roberta rosa rosalind rosamund rose rosemary rosie roxanne ruth sabine sabrina sally samantha samira sandra sanna sara sarah selma serena sharon sheila shelley shirley sheryl siobhan sigrid silke silvia simone sinead sofia sofie sonia sonja sophia sophie \
     stacey stacy stella stephanie sue susan susanna susanne susie suzanne svetlana swetlana sylvia sylvie tamara tania tanja tanya tara tatiana tatyana tereza teresa teri terri tess thea theresa therese tiffany tina tracey trudy ulrike ursula ute valentina valeria valerie vanessa vera verena \
     veronica veronika vicky victoria viktoria viola violet virginia vivian viviane wanda wendy wilhelmina wilma xenia yasmin yelena yulia yvette yvonne zara zelda zoe zofia zsofia zsuzsanna sorcha niamh aoife roisin mairead grainne ayesha malia usha lakshmi sunita yoko akiko",
);
