/** Name, partita IVA, street, number, CAP, town, province, telephone, domain, administrator. Invented; every check digit holds. */
type Facts = readonly [name: string, vatNumber: string | null, street: string, number: string, postalCode: string, city: string, province: string, phone: string, domain: string, admin: string];

export const italianCompanies = {
  sestante: ['Sestante Software S.r.l.', '02128460280', 'Via della Croce Rossa', '112', '35129', 'Padova', 'PD', '+39049602916', 'sestante.example', 'Davide Rinaldi'],
  adige: ['Adige Informatica S.r.l.', '02700410232', 'Corso Milano', '54', '37138', 'Verona', 'VR', '+39045825213', 'adige.example', 'Giulia Ferrarese'],

  // customers of Adige
  arrediMontello: ['Arredi Montello S.r.l.', '03610920302', 'Via Montello', '7', '31044', 'Montebelluna', 'TV', '+390422706175', 'arredimontello.example', 'Anna Favaro'],
  autotrasportiBaldo: ['Autotrasporti Baldo S.r.l.', '01841550237', 'Via del Lavoro', '31', '37013', 'Caprino Veronese', 'VR', '+39045614429', 'autotrasportibaldo.example', 'Bruno Zorzi'],
  birrificioGrappa: ['Birrificio del Grappa S.r.l.', '05050840247', 'Via Asiago', '88', '36061', 'Bassano del Grappa', 'VI', '+390444617208', 'birrificiograppa.example', 'Silvia Rossetto'],
  calzaturificioRiviera: ['Calzaturificio Riviera S.r.l.', '02927310272', 'Via Venezia', '140', '30039', 'Stra', 'VE', '+39041614869', 'calzaturificioriviera.example', 'Matteo Pavanello'],
  cantineValdimarca: ['Cantine Valdimarca S.a.s.', '02763150303', 'Strada del Vino', '12', '31020', 'Refrontolo', 'TV', '+390422154922', 'cantinevaldimarca.example', 'Francesca Dal Pos'],
  carpenteriaScaligera: ['Carpenteria Scaligera S.n.c.', '03552220232', "Via dell'Industria", '9', '37135', 'Verona', 'VR', '+39045280450', 'carpenteriascaligera.example', 'Nicola Bressan'],
  cartotecnicaPolesana: ['Cartotecnica Polesana S.r.l.', '01985750296', 'Viale Porta Po', '61', '45100', 'Rovigo', 'RO', '+390425671901', 'cartotecnicapolesana.example', 'Martina Boscolo'],
  caseificioPedemontano: ['Caseificio Pedemontano Soc. Coop.', '03592120269', 'Via Cal Larga', '3', '31030', 'Borso del Grappa', 'TV', '+390422455370', 'caseificiopedemontano.example', 'Roberto Granziera'],
  centroBacchiglione: ['Centro Medico Bacchiglione S.r.l.', '02011760283', 'Via Bembo', '24', '35124', 'Padova', 'PD', '+39049172838', 'centrobacchiglione.example', 'Laura Menegazzo'],
  ceramicheAsolane: ['Ceramiche Asolane S.p.A.', '05501740285', 'Via Forestuzzo', '40', '31011', 'Asolo', 'TV', '+390422358461', 'ceramicheasolane.example', 'Alberto Serena'],
  comuneCastelbruno: ['Comune di Castelbruno', '00811202779', 'Piazza del Municipio', '1', '35043', 'Castelbruno', 'PD', '+39049176237', 'comunecastelbruno.example', 'Cristina Tonello'],
  coopMelograno: ['Coop. Sociale Il Melograno', '04788360263', 'Via San Francesco', '17', '31100', 'Treviso', 'TV', '+390422669903', 'coopmelograno.example', 'Fabio Gallina'],
  costruzioniDalMolin: ['Costruzioni Dal Molin S.p.A.', '04899680245', 'Strada Marosticana', '210', '36100', 'Vicenza', 'VI', '+390444461430', 'costruzionidalmolin.example', 'Paola De Marchi'],
  distilleriaCengio: ['Distilleria Monte Cengio S.r.l.', '01132500248', 'Via Capovilla', '5', '36030', 'Caltrano', 'VI', '+390444236248', 'distilleriacengio.example', 'Simone Cavedon'],
  elettromeccanicaSile: ['Elettromeccanica Sile S.r.l.', '03428920262', 'Via Noalese', '66', '31059', 'Zero Branco', 'TV', '+390422230466', 'elettromeccanicasile.example', 'Elisa Trevisan'],
  enotecaBerici: ['Enoteca Berici S.a.s.', '03435770247', 'Contrà Porti', '11', '36100', 'Vicenza', 'VI', '+390444558201', 'enotecaberici.example', 'Giorgio Nardi'],
  farmaciaSanZeno: ['Farmacia San Zeno', '01429070236', 'Piazza San Zeno', '6', '37123', 'Verona', 'VR', '+39045272845', 'farmaciasanzeno.example', 'Caterina Zeno'],
  filaturaAgno: ['Filatura Agno S.p.A.', '03935420244', 'Viale Trento', '75', '36078', 'Valdagno', 'VI', '+390444146678', 'filaturaagno.example', 'Pietro Dal Lago'],
  floricolturaLessinia: ['Floricoltura Lessinia Soc. Agr.', '05980140239', 'Via Croce Bianca', '20', '37021', 'Bosco Chiesanuova', 'VR', '+39045375344', 'floricolturalessinia.example', 'Ilaria Corradi'],
  fonderiePiovesi: ['Fonderie Piovesi S.r.l.', '02853310288', 'Via Borgo Padova', '33', '35028', 'Piove di Sacco', 'PD', '+39049407949', 'fonderiepiovesi.example', 'Enrico Bisson'],
  gelateriaPortico: ['Gelateria Al Portico S.n.c.', '04077150284', 'Via Umberto I', '37', '35122', 'Padova', 'PD', '+390498214477', 'gelateriaportico.example', 'Noemi Sandri'],
  graficheMontegrappa: ['Grafiche Montegrappa S.r.l.', '03426870261', 'Via Cavour', '19', '31017', 'Pieve del Grappa', 'TV', '+390422529521', 'grafichemontegrappa.example', 'Sara Andreatta'],
  laboratorioEuganeo: ['Laboratorio Analisi Euganeo S.r.l.', '04633280245', 'Via Rezzonico', '14', '35131', 'Padova', 'PD', '+39049618085', 'laboratorioeuganeo.example', 'Valentina Schiavon'],
  legnamiCansiglio: ['Legnami Cansiglio S.r.l.', '02969260252', 'Via Alpago', '28', '32016', 'Alpago', 'BL', '+390437478368', 'legnamicansiglio.example', 'Mauro De Col'],
  marmiValpolicella: ['Marmi Valpolicella S.r.l.', '02753260237', 'Via Cava', '2', '37015', "Sant'Ambrogio di Valpolicella", 'VR', '+39045850800', 'marmivalpolicella.example', 'Luisa Brunelli'],
  molinoZago: ['Molino Fratelli Zago S.a.s.', null, 'Via Mulini', '4', '31040', 'Cessalto', 'TV', '+390422223370', 'molinozago.example', 'Gianni Zago'],
  notaiContarini: ['Notai Associati Contarini', '02978110282', 'Via Altinate', '60', '35121', 'Padova', 'PD', '+39049397745', 'notaicontarini.example', 'Federica Contarini'],
  occhialeriaCadore: ['Occhialeria Cadore S.r.l.', '03938820259', 'Via Nazionale', '101', '32040', 'Lozzo di Cadore', 'BL', '+390437539572', 'occhialeriacadore.example', 'Davide De Martin'],
  officineBrenta: ['Officine Brenta S.r.l.', '04872910288', "Via dell'Artigianato", '18/B', '35010', 'Vigonza', 'PD', '+390498791100', 'officinebrenta.example', 'Elena Brugnaro'],
  panificioSanGiorgio: ['Panificio San Giorgio S.n.c.', '03622840233', 'Via San Giorgio', '5', '37122', 'Verona', 'VR', '+390458013366', 'panificiosangiorgio.example', 'Oscar Melotti'],
  pastificioAltinate: ['Pastificio Altinate S.r.l.', '03472270283', 'Via Postioma', '8', '35010', 'San Giorgio delle Pertiche', 'PD', '+39049265371', 'pastificioaltinate.example', 'Stefania Ruzza'],
  studioMarchesin: ['Studio Legale Marchesin', '03299150213', 'Via Manin', '22', '31100', 'Treviso', 'TV', '+390422957675', 'studiomarchesin.example', 'Tommaso Marchesin'],
  studioRossetto: ['Studio Dentistico Rossetto', '02908860287', 'Via Facciolati', '39', '35126', 'Padova', 'PD', '+39049910920', 'studiorossetto.example', 'Alessia Rossetto'],
  tessitureSchio: ['Tessiture Schio S.p.A.', '05078990248', 'Via Pasubio', '150', '36015', 'Schio', 'VI', '+390444512695', 'tessitureschio.example', 'Carlo Dalla Vecchia'],
  trasportiPellegrini: ['Trasporti Pellegrini S.r.l.', '05814200282', 'Via Lisbona', '10', '35127', 'Padova', 'PD', '+39049820281', 'trasportipellegrini.example', 'Michele Pellegrini'],
  vivaiMeneghetti: ['Vivai Meneghetti Soc. Agr.', '05336180244', 'Via Marosticana', '45', '36031', 'Dueville', 'VI', '+390444425591', 'vivaimeneghetti.example', 'Beatrice Meneghetti'],
  zincaturaVeneta: ['Zincatura Veneta S.r.l.', '02905580276', 'Via Fratelli Bandiera', '77', '30175', 'Marghera', 'VE', '+39041451878', 'zincaturaveneta.example', 'Andrea Scarpa'],

  // partners below Adige, and their customers
  tecnolago: ['Tecnolago S.n.c.', '03918460233', 'Lungolago Regina Adelaide', '21', '37016', 'Garda', 'VR', '+39045755005', 'tecnolago.example', 'Andrea Colombo'],
  vetreriaVenezia: ['Vetreria Venezia Est S.n.c.', '03877140297', 'Via Orlanda', '180', '30173', 'Mestre', 'VE', '+39041435133', 'vetreriavenezia.example', 'Serena Vianello'],
  portoVenere: ['Porto Venere Nautica S.r.l.', '01223390939', 'Via Marina', '5', '37010', 'Costermano sul Garda', 'VR', '+39045750648', 'portovenere.example', 'Lorenzo Venier'],
  euganeaServizi: ['Euganea Servizi Informatici S.r.l.', '05159590289', 'Via Roma', '92', '35042', 'Este', 'PD', '+39049164145', 'euganeaservizi.example', 'Riccardo Baldan'],
  collialti: ['Agriturismo Colli Alti Soc. Agr.', '05257890284', 'Via Calaone', '13', '35030', 'Baone', 'PD', '+39049766201', 'agriturismocollialti.example', 'Marina Carraro'],
  termePetrarca: ['Terme Petrarca S.p.A.', '02581060288', 'Viale delle Terme', '84', '35031', 'Abano Terme', 'PD', '+39049466436', 'termepetrarca.example', 'Giovanni Sartori'],
  dolomiaSistemi: ['Dolomia Sistemi S.n.c.', '05580440252', 'Via Feltre', '46', '32100', 'Belluno', 'BL', '+390437654468', 'dolomiasistemi.example', 'Sofia Fontana'],
  rifugioTreCroci: ['Rifugio Tre Croci S.a.s.', '02966660256', 'Località Passo Tre Croci', '1', '32043', "Cortina d'Ampezzo", 'BL', '+390437757864', 'rifugiotrecroci.example', 'Matilde Menardi'],
  segheriaZoldo: ['Segheria Val di Zoldo S.r.l.', '03297220257', 'Via Canal', '16', '32012', 'Val di Zoldo', 'BL', '+390437693158', 'segheriazoldo.example', 'Ivan Campo'],

  // whom Adige never sees
  lagunareSistemi: ['Lagunare Sistemi S.r.l.', '04268230275', 'Via Torino', '186', '30172', 'Mestre', 'VE', '+39041412739', 'lagunaresistemi.example', 'Francesco Moro'],
  cantiereGiudecca: ['Cantiere Giudecca S.r.l.', '05088540272', 'Fondamenta delle Zitelle', '30', '30133', 'Venezia', 'VE', '+39041828878', 'cantieregiudecca.example', 'Camilla Bullo'],
  vetriMurano: ['Vetri di Murano Moretto S.r.l.', '03645470273', 'Fondamenta Manin', '52', '30141', 'Venezia', 'VE', '+39041841069', 'vetrimurano.example', 'Emma Moretto'],
  consorzioBonifica: ['Consorzio Acque Polesane', '01183250297', 'Via Badaloni', '2', '45100', 'Rovigo', 'RO', '+390425159627', 'acquepolesane.example', 'Lucio Crepaldi'],
} satisfies Record<string, Facts>;

export type ItalianCompany = keyof typeof italianCompanies;
