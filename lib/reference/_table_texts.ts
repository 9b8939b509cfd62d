// Written by "deno task catalogue" from the tables in data/: change those.
// deno-fmt-ignore-file

/**
 * The tables of facts as texts. A file can be read from a disk only, and a module from wherever the
 * library lies.
 *
 * @module
 */

export const atlas_names = `name,cty_code,note
Kosovo,4803,no ISO code
N. Cyprus,4910,part of Cyprus in the Bureau's figures
Somaliland,7700,part of Somalia in the Bureau's figures`;

export const colors = `name,color,note
exports,#4a7c59,"a green that stays apart from the amber of imports for readers who do not see red and green, and in grey print"
imports,#c9822b,
1220,#cc6677,"Canada; from here on Paul Tol's muted scheme, which holds for colour-blind readers"
2010,#117733,Mexico
5700,#882255,China
0003,#332288,European Union
5880,#2a9d8f,Japan
5830,#aa4499,Taiwan
5520,#8c8c2a,Vietnam
5800,#4477aa,South Korea
4280,#5b4fa3,Germany
4120,#a0721a,United Kingdom
4419,#c0392b,Switzerland
5330,#d2691e,India
5490,#5f7f9f,Thailand
4190,#6c8f3c,Ireland
4210,#3b7ea1,Netherlands`;

export const counterparts = `exports,imports
ALL_VAL_MO,GEN_VAL_MO
ALL_VAL_YR,GEN_VAL_YR
ALL_VAL_MO,CON_VAL_MO
ALL_VAL_YR,CON_VAL_YR
QTY_1_MO,GEN_QY1_MO
QTY_1_MO_FLAG,GEN_QY1_MO_FLAG
QTY_1_YR,GEN_QY1_YR
QTY_1_YR_FLAG,GEN_QY1_YR_FLAG
QTY_2_MO,GEN_QY2_MO
QTY_2_MO_FLAG,GEN_QY2_MO_FLAG
QTY_2_YR,GEN_QY2_YR
QTY_2_YR_FLAG,GEN_QY2_YR_FLAG
QTY_1_MO,CON_QY1_MO
QTY_1_MO_FLAG,CON_QY1_MO_FLAG
QTY_1_YR,CON_QY1_YR
QTY_1_YR_FLAG,CON_QY1_YR_FLAG
QTY_2_MO,CON_QY2_MO
QTY_2_MO_FLAG,CON_QY2_MO_FLAG
QTY_2_YR,CON_QY2_YR
QTY_2_YR_FLAG,CON_QY2_YR_FLAG
E_COMMODITY,I_COMMODITY
E_COMMODITY_LDESC,I_COMMODITY_LDESC
E_COMMODITY_SDESC,I_COMMODITY_SDESC
E_ENDUSE,I_ENDUSE
E_ENDUSE_LDESC,I_ENDUSE_LDESC
E_ENDUSE_SDESC,I_ENDUSE_SDESC`;

export const countries = `cty_code,name,api_name,schedule_c_name,iso2,iso3,iso_numeric,continent,note
1000,United States,,United States of America,US,USA,840,,no row in the API: the reporting country
1010,Greenland,GREENLAND,Greenland,GL,GRL,304,1XXX,
1220,Canada,CANADA,Canada,CA,CAN,124,1XXX,
1610,Saint Pierre and Miquelon,ST PIERRE AND MIQUELON,Saint Pierre and Miquelon,PM,SPM,666,1XXX,
2010,Mexico,MEXICO,Mexico,MX,MEX,484,1XXX,"belongs to 1XXX NORTH AMERICA, whatever its first digit says"
2050,Guatemala,GUATEMALA,Guatemala,GT,GTM,320,2XXX,
2080,Belize,BELIZE,Belize,BZ,BLZ,084,2XXX,
2110,El Salvador,EL SALVADOR,El Salvador,SV,SLV,222,2XXX,
2150,Honduras,HONDURAS,Honduras,HN,HND,340,2XXX,
2190,Nicaragua,NICARAGUA,Nicaragua,NI,NIC,558,2XXX,
2230,Costa Rica,COSTA RICA,Costa Rica,CR,CRI,188,2XXX,
2250,Panama,PANAMA,Panama,PA,PAN,591,2XXX,
2320,Bermuda,BERMUDA,Bermuda,BM,BMU,060,2XXX,
2360,Bahamas,BAHAMAS,Bahamas,BS,BHS,044,2XXX,
2390,Cuba,CUBA,Cuba,CU,CUB,192,2XXX,
2410,Jamaica,JAMAICA,Jamaica,JM,JAM,388,2XXX,
2430,Turks and Caicos Islands,TURKS AND CAICOS ISLANDS,Turks and Caicos Islands,TC,TCA,796,2XXX,
2440,Cayman Islands,CAYMAN ISLANDS,Cayman Islands,KY,CYM,136,2XXX,
2450,Haiti,HAITI,Haiti,HT,HTI,332,2XXX,
2470,Dominican Republic,DOMINICAN REPUBLIC,Dominican Republic,DO,DOM,214,2XXX,
2481,Anguilla,ANGUILLA,Anguilla,AI,AIA,660,2XXX,
2482,British Virgin Islands,BRITISH VIRGIN ISLANDS,British Virgin Islands,VG,VGB,092,2XXX,
2483,Saint Kitts and Nevis,ST KITTS AND NEVIS,Saint Kitts and Nevis,KN,KNA,659,2XXX,
2484,Antigua and Barbuda,ANTIGUA AND BARBUDA,Antigua and Barbuda,AG,ATG,028,2XXX,
2485,Montserrat,MONTSERRAT,Montserrat,MS,MSR,500,2XXX,
2486,Dominica,DOMINICA,Dominica,DM,DMA,212,2XXX,
2487,Saint Lucia,ST LUCIA,Saint Lucia,LC,LCA,662,2XXX,
2488,Saint Vincent and the Grenadines,ST VINCENT AND THE GRENADINES,Saint Vincent and the Grenadines,VC,VCT,670,2XXX,
2489,Grenada,GRENADA,Grenada,GD,GRD,308,2XXX,
2720,Barbados,BARBADOS,Barbados,BB,BRB,052,2XXX,
2740,Trinidad and Tobago,TRINIDAD AND TOBAGO,Trinidad and Tobago,TT,TTO,780,2XXX,
2774,Sint Maarten,SINT MAARTEN,Sint Maarten,SX,SXM,534,2XXX,
2777,Curaçao,CURACAO,Curacao,CW,CUW,531,2XXX,
2779,Aruba,ARUBA,Aruba,AW,ABW,533,2XXX,
2831,Guadeloupe,GUADELOUPE,Guadeloupe,GP,GLP,312,2XXX,
2839,Martinique,MARTINIQUE,Martinique,MQ,MTQ,474,2XXX,
3010,Colombia,COLOMBIA,Colombia,CO,COL,170,3XXX,
3070,Venezuela,VENEZUELA,Venezuela,VE,VEN,862,3XXX,
3120,Guyana,GUYANA,Guyana,GY,GUY,328,3XXX,
3150,Suriname,SURINAME,Suriname,SR,SUR,740,3XXX,
3170,French Guiana,FRENCH GUIANA,French Guiana,GF,GUF,254,3XXX,
3310,Ecuador,ECUADOR,Ecuador,EC,ECU,218,3XXX,
3330,Peru,PERU,Peru,PE,PER,604,3XXX,
3350,Bolivia,BOLIVIA,Bolivia,BO,BOL,068,3XXX,
3370,Chile,CHILE,Chile,CL,CHL,152,3XXX,
3510,Brazil,BRAZIL,Brazil,BR,BRA,076,3XXX,
3530,Paraguay,PARAGUAY,Paraguay,PY,PRY,600,3XXX,
3550,Uruguay,URUGUAY,Uruguay,UY,URY,858,3XXX,
3570,Argentina,ARGENTINA,Argentina,AR,ARG,032,3XXX,
3720,Falkland Islands,FALKLAND ISLANDS (ISLAS MALVINAS),Falkland Islands (Islas Malvinas),FK,FLK,238,3XXX,
4000,Iceland,ICELAND,Iceland,IS,ISL,352,4XXX,
4010,Sweden,SWEDEN,Sweden,SE,SWE,752,4XXX,
4031,Svalbard and Jan Mayen,"SVALBARD, JAN MAYEN ISLAND",Svalbard and Jan Mayen,SJ,SJM,744,4XXX,
4039,Norway,NORWAY,Norway,NO,NOR,578,4XXX,
4050,Finland,FINLAND,Finland,FI,FIN,246,4XXX,
4091,Faroe Islands,FAROE ISLANDS,Faroe Islands,FO,FRO,234,4XXX,
4099,Denmark,DENMARK,"Denmark, except Greenland",DK,DNK,208,4XXX,
4120,United Kingdom,UNITED KINGDOM,United Kingdom,GB,GBR,826,4XXX,
4190,Ireland,IRELAND,Ireland,IE,IRL,372,4XXX,
4210,Netherlands,NETHERLANDS,Netherlands,NL,NLD,528,4XXX,
4231,Belgium,BELGIUM,Belgium,BE,BEL,056,4XXX,
4239,Luxembourg,LUXEMBOURG,Luxembourg,LU,LUX,442,4XXX,
4271,Andorra,ANDORRA,Andorra,AD,AND,020,4XXX,
4272,Monaco,MONACO,Monaco,MC,MCO,492,4XXX,
4279,France,FRANCE,France,FR,FRA,250,4XXX,
4280,Germany,GERMANY,Germany (Federal Republic of Germany),DE,DEU,276,4XXX,
4330,Austria,AUSTRIA,Austria,AT,AUT,040,4XXX,
4351,Czech Republic,CZECH REPUBLIC,Czech Republic,CZ,CZE,203,4XXX,
4359,Slovakia,SLOVAKIA,Slovakia,SK,SVK,703,4XXX,
4370,Hungary,HUNGARY,Hungary,HU,HUN,348,4XXX,
4411,Liechtenstein,LIECHTENSTEIN,Liechtenstein,LI,LIE,438,4XXX,
4419,Switzerland,SWITZERLAND,Switzerland,CH,CHE,756,4XXX,
4470,Estonia,ESTONIA,Estonia,EE,EST,233,4XXX,
4490,Latvia,LATVIA,Latvia,LV,LVA,428,4XXX,
4510,Lithuania,LITHUANIA,Lithuania,LT,LTU,440,4XXX,
4550,Poland,POLAND,Poland,PL,POL,616,4XXX,
4621,Russia,RUSSIA,Russia,RU,RUS,643,4XXX,
4622,Belarus,BELARUS,Belarus,BY,BLR,112,4XXX,
4623,Ukraine,UKRAINE,Ukraine,UA,UKR,804,4XXX,
4631,Armenia,ARMENIA,Armenia,AM,ARM,051,4XXX,
4632,Azerbaijan,AZERBAIJAN,Azerbaijan,AZ,AZE,031,4XXX,
4633,Georgia,GEORGIA,Georgia,GE,GEO,268,4XXX,
4634,Kazakhstan,KAZAKHSTAN,Kazakhstan,KZ,KAZ,398,4XXX,
4635,Kyrgyzstan,KYRGYZSTAN,Kyrgyzstan,KG,KGZ,417,4XXX,
4641,Moldova,MOLDOVA,Moldova (Republic of Moldova),MD,MDA,498,4XXX,
4642,Tajikistan,TAJIKISTAN,Tajikistan,TJ,TJK,762,4XXX,
4643,Turkmenistan,TURKMENISTAN,Turkmenistan,TM,TKM,795,4XXX,
4644,Uzbekistan,UZBEKISTAN,Uzbekistan,UZ,UZB,860,4XXX,
4700,Spain,SPAIN,Spain,ES,ESP,724,4XXX,
4710,Portugal,PORTUGAL,Portugal,PT,PRT,620,4XXX,
4720,Gibraltar,GIBRALTAR,Gibraltar,GI,GIB,292,4XXX,
4730,Malta,MALTA,Malta,MT,MLT,470,4XXX,
4751,San Marino,SAN MARINO,San Marino,SM,SMR,674,4XXX,
4752,Holy See,VATICAN CITY,Holy See (Vatican City),VA,VAT,336,4XXX,
4759,Italy,ITALY,Italy,IT,ITA,380,4XXX,
4791,Croatia,CROATIA,Croatia,HR,HRV,191,4XXX,
4792,Slovenia,SLOVENIA,Slovenia,SI,SVN,705,4XXX,
4793,Bosnia and Herzegovina,BOSNIA AND HERZEGOVINA,Bosnia and Herzegovina,BA,BIH,070,4XXX,
4794,North Macedonia,MACEDONIA,North Macedonia,MK,MKD,807,4XXX,
4801,Serbia,SERBIA,Serbia,RS,SRB,688,4XXX,
4803,Kosovo,KOSOVO,Kosovo,KV,XKX,,4XXX,KV is Census's own code and XKX is user-assigned: ISO 3166-1 has no entry
4804,Montenegro,MONTENEGRO,Montenegro,ME,MNE,499,4XXX,
4810,Albania,ALBANIA,Albania,AL,ALB,008,4XXX,
4840,Greece,GREECE,Greece,GR,GRC,300,4XXX,
4850,Romania,ROMANIA,Romania,RO,ROU,642,4XXX,
4870,Bulgaria,BULGARIA,Bulgaria,BG,BGR,100,4XXX,
4890,Turkey,TURKEY,Turkey,TR,TUR,792,4XXX,
4910,Cyprus,CYPRUS,Cyprus,CY,CYP,196,4XXX,
5020,Syria,SYRIA,Syria (Syrian Arab Republic),SY,SYR,760,5XXX,
5040,Lebanon,LEBANON,Lebanon,LB,LBN,422,5XXX,
5050,Iraq,IRAQ,Iraq,IQ,IRQ,368,5XXX,
5070,Iran,IRAN,Iran,IR,IRN,364,5XXX,
5081,Israel,ISRAEL,Israel,IL,ISR,376,5XXX,
5082,Gaza Strip,GAZA STRIP ADMINISTERED BY ISRAEL,Gaza Strip administered by Israel,GZ,,,5XXX,GZ is Census's own code: ISO 3166-1 has it within Palestine (PSE 275)
5083,West Bank,WEST BANK ADMINISTERED BY ISRAEL,West Bank administered by Israel,WE,XWB,,5XXX,WE is Census's own code and XWB is not ISO: ISO 3166-1 has it within Palestine (PSE 275)
5110,Jordan,JORDAN,Jordan,JO,JOR,400,5XXX,
5130,Kuwait,KUWAIT,Kuwait,KW,KWT,414,5XXX,
5170,Saudi Arabia,SAUDI ARABIA,Saudi Arabia,SA,SAU,682,5XXX,
5180,Qatar,QATAR,Qatar,QA,QAT,634,5XXX,
5200,United Arab Emirates,UNITED ARAB EMIRATES,United Arab Emirates,AE,ARE,784,5XXX,
5210,Yemen,YEMEN,Yemen (Republic of Yemen),YE,YEM,887,5XXX,
5230,Oman,OMAN,Oman,OM,OMN,512,5XXX,
5250,Bahrain,BAHRAIN,Bahrain,BH,BHR,048,5XXX,
5310,Afghanistan,AFGHANISTAN,Afghanistan,AF,AFG,004,5XXX,
5330,India,INDIA,India,IN,IND,356,5XXX,
5350,Pakistan,PAKISTAN,Pakistan,PK,PAK,586,5XXX,
5360,Nepal,NEPAL,Nepal,NP,NPL,524,5XXX,
5380,Bangladesh,BANGLADESH,Bangladesh,BD,BGD,050,5XXX,
5420,Sri Lanka,SRI LANKA,Sri Lanka,LK,LKA,144,5XXX,
5460,Burma (Myanmar),BURMA,Burma (Myanmar),MM,MMR,104,5XXX,
5490,Thailand,THAILAND,Thailand,TH,THA,764,5XXX,
5520,Vietnam,VIETNAM,Vietnam,VN,VNM,704,5XXX,
5530,Laos,LAOS,Laos (Lao People's Democratic Republic),LA,LAO,418,5XXX,
5550,Cambodia,CAMBODIA,Cambodia,KH,KHM,116,5XXX,
5570,Malaysia,MALAYSIA,Malaysia,MY,MYS,458,5XXX,
5590,Singapore,SINGAPORE,Singapore,SG,SGP,702,5XXX,
5600,Indonesia,INDONESIA,Indonesia,ID,IDN,360,5XXX,
5601,Timor-Leste,TIMOR-LESTE,Timor-Leste,TL,TLS,626,5XXX,
5610,Brunei,BRUNEI,Brunei,BN,BRN,096,5XXX,
5650,Philippines,PHILIPPINES,Philippines,PH,PHL,608,5XXX,
5660,Macao,MACAU,Macao,MO,MAC,446,5XXX,
5682,Bhutan,BHUTAN,Bhutan,BT,BTN,064,5XXX,
5683,Maldives,MALDIVES,Maldives,MV,MDV,462,5XXX,
5700,China,CHINA,China,CN,CHN,156,5XXX,
5740,Mongolia,MONGOLIA,Mongolia,MN,MNG,496,5XXX,
5790,North Korea,"KOREA, NORTH",North Korea (Democratic People's Republic of Korea),KP,PRK,408,5XXX,
5800,South Korea,"KOREA, SOUTH",South Korea (Republic of Korea),KR,KOR,410,5XXX,
5820,Hong Kong,HONG KONG,Hong Kong,HK,HKG,344,5XXX,
5830,Taiwan,TAIWAN,Taiwan,TW,TWN,158,5XXX,
5880,Japan,JAPAN,Japan,JP,JPN,392,5XXX,
6021,Australia,AUSTRALIA,Australia,AU,AUS,036,6XXX,
6022,Norfolk Island,NORFOLK ISLAND,Norfolk Island,NF,NFK,574,6XXX,
6023,Cocos (Keeling) Islands,COCOS (KEELING) ISLANDS,Cocos (Keeling) Islands,CC,CCK,166,6XXX,
6024,Christmas Island,CHRISTMAS ISLAND,Christmas Island (in the Indian Ocean),CX,CXR,162,6XXX,
6029,Heard Island and McDonald Islands,HEARD AND MCDONALD ISLANDS,Heard Island and McDonald Islands,HM,HMD,334,6XXX,
6040,Papua New Guinea,PAPUA NEW GUINEA,Papua New Guinea,PG,PNG,598,6XXX,
6141,New Zealand,NEW ZEALAND,New Zealand,NZ,NZL,554,6XXX,
6142,Cook Islands,COOK ISLANDS,Cook Islands,CK,COK,184,6XXX,
6143,Tokelau,TOKELAU,Tokelau,TK,TKL,772,6XXX,
6144,Niue,NIUE,Niue,NU,NIU,570,6XXX,
6150,Samoa,SAMOA,Samoa (Western Samoa),WS,WSM,882,6XXX,
6223,Solomon Islands,SOLOMON ISLANDS,Solomon Islands,SB,SLB,090,6XXX,
6224,Vanuatu,VANUATU,Vanuatu,VU,VUT,548,6XXX,
6225,Pitcairn Islands,PITCAIRN ISLANDS,Pitcairn Islands,PN,PCN,612,6XXX,
6226,Kiribati,KIRIBATI,Kiribati,KI,KIR,296,6XXX,
6227,Tuvalu,TUVALU,Tuvalu,TV,TUV,798,6XXX,
6412,New Caledonia,NEW CALEDONIA,New Caledonia,NC,NCL,540,6XXX,
6413,Wallis and Futuna,WALLIS AND FUTUNA,Wallis and Futuna,WF,WLF,876,6XXX,
6414,French Polynesia,FRENCH POLYNESIA,French Polynesia,PF,PYF,258,6XXX,
6810,Marshall Islands,MARSHALL ISLANDS,Marshall Islands,MH,MHL,584,6XXX,
6820,Micronesia,MICRONESIA,"Micronesia, Federated States of",FM,FSM,583,6XXX,
6830,Palau,PALAU,Palau,PW,PLW,585,6XXX,
6862,Nauru,NAURU,Nauru,NR,NRU,520,6XXX,
6863,Fiji,FIJI,Fiji,FJ,FJI,242,6XXX,
6864,Tonga,TONGA,Tonga,TO,TON,776,6XXX,
7140,Morocco,MOROCCO,Morocco,MA,MAR,504,7XXX,
7210,Algeria,ALGERIA,Algeria,DZ,DZA,012,7XXX,
7230,Tunisia,TUNISIA,Tunisia,TN,TUN,788,7XXX,
7250,Libya,LIBYA,Libya,LY,LBY,434,7XXX,
7290,Egypt,EGYPT,Egypt,EG,EGY,818,7XXX,
7321,Sudan,SUDAN,Sudan,SD,SDN,729,7XXX,
7323,South Sudan,SOUTH SUDAN,South Sudan,SS,SSD,728,7XXX,
7370,Western Sahara,WESTERN SAHARA,Western Sahara,EH,ESH,732,7XXX,missing from the Schedule C edition of January 2021
7380,Equatorial Guinea,EQUATORIAL GUINEA,Equatorial Guinea,GQ,GNQ,226,7XXX,
7410,Mauritania,MAURITANIA,Mauritania,MR,MRT,478,7XXX,
7420,Cameroon,CAMEROON,Cameroon,CM,CMR,120,7XXX,
7440,Senegal,SENEGAL,Senegal,SN,SEN,686,7XXX,
7450,Mali,MALI,Mali,ML,MLI,466,7XXX,
7460,Guinea,GUINEA,Guinea,GN,GIN,324,7XXX,
7470,Sierra Leone,SIERRA LEONE,Sierra Leone,SL,SLE,694,7XXX,
7480,Côte d’Ivoire,COTE D'IVOIRE,Cote d'Ivoire,CI,CIV,384,7XXX,
7490,Ghana,GHANA,Ghana,GH,GHA,288,7XXX,
7500,Gambia,GAMBIA,Gambia,GM,GMB,270,7XXX,
7510,Niger,NIGER,Niger,NE,NER,562,7XXX,
7520,Togo,TOGO,Togo,TG,TGO,768,7XXX,
7530,Nigeria,NIGERIA,Nigeria,NG,NGA,566,7XXX,
7540,Central African Republic,CENTRAL AFRICAN REPUBLIC,Central African Republic,CF,CAF,140,7XXX,
7550,Gabon,GABON,Gabon,GA,GAB,266,7XXX,
7560,Chad,CHAD,Chad,TD,TCD,148,7XXX,
7580,Saint Helena,ST HELENA,Saint Helena,SH,SHN,654,7XXX,
7600,Burkina Faso,BURKINA FASO,Burkina Faso,BF,BFA,854,7XXX,
7610,Benin,BENIN,Benin,BJ,BEN,204,7XXX,
7620,Angola,ANGOLA,Angola,AO,AGO,024,7XXX,
7630,Republic of the Congo,CONGO,"Congo, Republic of the Congo",CG,COG,178,7XXX,
7642,Guinea-Bissau,GUINEA-BISSAU,Guinea-Bissau,GW,GNB,624,7XXX,
7643,Cabo Verde,CABO VERDE,Cabo Verde,CV,CPV,132,7XXX,
7644,São Tomé and Príncipe,SAO TOME AND PRINCIPE,Sao Tome and Principe,ST,STP,678,7XXX,
7650,Liberia,LIBERIA,Liberia,LR,LBR,430,7XXX,
7660,DR Congo,DEMOCRATIC REPUBLIC OF THE CONGO,"Congo, Democratic Republic of the Congo (formerly Zaire)",CD,COD,180,7XXX,name restored: it is cut off in the Schedule C file
7670,Burundi,BURUNDI,Burundi,BI,BDI,108,7XXX,
7690,Rwanda,RWANDA,Rwanda,RW,RWA,646,7XXX,
7700,Somalia,SOMALIA,Somalia,SO,SOM,706,7XXX,
7741,Eritrea,ERITREA,Eritrea,ER,ERI,232,7XXX,
7749,Ethiopia,ETHIOPIA,Ethiopia,ET,ETH,231,7XXX,
7770,Djibouti,DJIBOUTI,Djibouti,DJ,DJI,262,7XXX,
7780,Uganda,UGANDA,Uganda,UG,UGA,800,7XXX,
7790,Kenya,KENYA,Kenya,KE,KEN,404,7XXX,
7800,Seychelles,SEYCHELLES,Seychelles,SC,SYC,690,7XXX,
7810,British Indian Ocean Territory,BRITISH INDIAN OCEAN TERRITORIES,British Indian Ocean Territory,IO,IOT,086,7XXX,
7830,Tanzania,TANZANIA,Tanzania (United Republic of Tanzania),TZ,TZA,834,7XXX,
7850,Mauritius,MAURITIUS,Mauritius,MU,MUS,480,7XXX,
7870,Mozambique,MOZAMBIQUE,Mozambique,MZ,MOZ,508,7XXX,
7880,Madagascar,MADAGASCAR,Madagascar,MG,MDG,450,7XXX,
7881,Mayotte,MAYOTTE,Mayotte,YT,MYT,175,7XXX,
7890,Comoros,COMOROS,Comoros,KM,COM,174,7XXX,
7904,Réunion,REUNION,Reunion,RE,REU,638,7XXX,
7905,French Southern and Antarctic Lands,FRENCH SOUTHERN AND ANTARCTIC LANDS,French Southern and Antarctic Lands,TF,ATF,260,7XXX,
7910,South Africa,SOUTH AFRICA,South Africa,ZA,ZAF,710,7XXX,
7920,Namibia,NAMIBIA,Namibia,NA,NAM,516,7XXX,
7930,Botswana,BOTSWANA,Botswana,BW,BWA,072,7XXX,
7940,Zambia,ZAMBIA,Zambia,ZM,ZMB,894,7XXX,
7950,Eswatini,ESWATINI,Eswatini,SZ,SWZ,748,7XXX,
7960,Zimbabwe,ZIMBABWE,Zimbabwe,ZW,ZWE,716,7XXX,
7970,Malawi,MALAWI,Malawi,MW,MWI,454,7XXX,
7990,Lesotho,LESOTHO,Lesotho,LS,LSO,426,7XXX,
8220,Unidentified,,,,,,,unidentified countries: the API gives no name; part of the world total and of no continent
9030,Puerto Rico,,Puerto Rico,PR,PRI,630,,no row in the API: a U.S. possession
9110,U.S. Virgin Islands,,Virgin Islands of the United States,VI,VIR,850,,no row in the API: a U.S. possession
9350,Guam,,Guam,GU,GUM,316,,no row in the API: a U.S. possession
9510,American Samoa,,American Samoa,AS,ASM,016,,no row in the API: a U.S. possession
9610,Northern Mariana Islands,,Northern Mariana Islands,MP,MNP,580,,no row in the API: a U.S. possession
9800,United States Minor Outlying Islands,,United States Minor Outlying Islands,UM,UMI,581,,no row in the API: a U.S. possession`;

export const country_aliases = `alias,cty_code
America,1000
United States of America,1000
Holland,4210
The Netherlands,4210
UK,4120
Britain,4120
Great Britain,4120
England,4120
Scotland,4120
Wales,4120
Northern Ireland,4120
Eire,4190
Republic of Ireland,4190
Republic of Korea,5800
ROK,5800
DPRK,5790
Mainland China,5700
PRC,5700
People's Republic of China,5700
Chinese Taipei,5830
Republic of China,5830
Hong Kong SAR,5820
Ivory Coast,7480
Myanmar,5460
Burma,5460
Czechia,4351
Slovak Republic,4359
Türkiye,4890
Turkiye,4890
UAE,5200
Emirates,5200
KSA,5170
Russian Federation,4621
Republic of Moldova,4641
Kyrgyz Republic,4635
Swaziland,7950
Cape Verde,7643
Congo-Brazzaville,7630
Congo-Kinshasa,7660
DRC,7660
Zaire,7660
Macedonia,4794
Bosnia,4793
Upper Volta,7600
East Timor,5601
Ceylon,5420
Islamic Republic of Iran,5070
Viet Nam,5520
Brunei Darussalam,5610
Federated States of Micronesia,6820
Western Samoa,6150
Malvinas,3720
Islas Malvinas,3720
Faeroe Islands,4091
Vatican,4752
Svalbard,4031
Trinidad,2740
Tobago,2740
Deutschland,4280
Federal Republic of Germany,4280
España,4700
Brasil,3510
México,2010
Nippon,5880
PNG,6040
NZ,6141
CAR,7540
EU,0003
Eurozone,0025`;

export const datasets = `flow,dataset,path,title,code_variable,description_variables,comm_lvl,detail_variables
exports,hs,timeseries/intltrade/exports/hs,Harmonized System (HS),E_COMMODITY,E_COMMODITY_LDESC E_COMMODITY_SDESC,HS2 HS4 HS6 HS10,CTY_CODE DISTRICT DF
exports,statehs,timeseries/intltrade/exports/statehs,Harmonized System (HS) by State,E_COMMODITY,E_COMMODITY_LDESC E_COMMODITY_SDESC,HS2 HS4 HS6,CTY_CODE STATE
exports,porths,timeseries/intltrade/exports/porths,Harmonized System (HS) by Port,E_COMMODITY,E_COMMODITY_LDESC E_COMMODITY_SDESC,HS2 HS4 HS6,CTY_CODE PORT
exports,naics,timeseries/intltrade/exports/naics,North American Industry Classification System (NAICS),NAICS,NAICS_LDESC NAICS_SDESC,NA2 NA3 NA4 NA5 NA6 MAN,CTY_CODE DISTRICT DF
exports,statenaics,timeseries/intltrade/exports/statenaics,NAICS by State,NAICS,NAICS_LDESC NAICS_SDESC,NA2 NA3 NA4,CTY_CODE STATE
exports,enduse,timeseries/intltrade/exports/enduse,End-use,E_ENDUSE,E_ENDUSE_LDESC E_ENDUSE_SDESC,EU1 EU5,CTY_CODE DISTRICT DF
exports,sitc,timeseries/intltrade/exports/sitc,Standard International Trade Classification (SITC),SITC,SITC_LDESC SITC_SDESC,,CTY_CODE DISTRICT DF
exports,hitech,timeseries/intltrade/exports/hitech,Advance Technology (Hi-tech),HITECH,HITECH_DESC,,CTY_CODE DISTRICT DF
exports,usda,timeseries/intltrade/exports/usda,USDA (Ag or NonAg),USDA,,,CTY_CODE DISTRICT DF
imports,hs,timeseries/intltrade/imports/hs,Harmonized System (HS),I_COMMODITY,I_COMMODITY_LDESC I_COMMODITY_SDESC,HS2 HS4 HS6 HS10,CTY_CODE DISTRICT RP CTY_SUBCODE
imports,statehs,timeseries/intltrade/imports/statehs,Harmonized System (HS) by State,I_COMMODITY,I_COMMODITY_LDESC I_COMMODITY_SDESC,HS2 HS4 HS6,CTY_CODE STATE
imports,porths,timeseries/intltrade/imports/porths,Harmonized System (HS) by Port,I_COMMODITY,I_COMMODITY_LDESC I_COMMODITY_SDESC,HS2 HS4 HS6,CTY_CODE PORT
imports,naics,timeseries/intltrade/imports/naics,North American Industry Classification System (NAICS),NAICS,NAICS_LDESC NAICS_SDESC,NA2 NA3 NA4 NA5 NA6 MAN,CTY_CODE DISTRICT
imports,statenaics,timeseries/intltrade/imports/statenaics,NAICS by State,NAICS,NAICS_LDESC NAICS_SDESC,NA2 NA3 NA4,CTY_CODE STATE
imports,enduse,timeseries/intltrade/imports/enduse,End-use,I_ENDUSE,I_ENDUSE_LDESC I_ENDUSE_SDESC,EU1 EU5,CTY_CODE DISTRICT
imports,sitc,timeseries/intltrade/imports/sitc,Standard International Trade Classification (SITC),SITC,SITC_LDESC SITC_SDESC,,CTY_CODE DISTRICT
imports,hitech,timeseries/intltrade/imports/hitech,Advance Technology (Hi-tech),HITECH,HITECH_DESC,,CTY_CODE DISTRICT
imports,usda,timeseries/intltrade/imports/usda,USDA (Ag or NonAg),USDA,,,CTY_CODE DISTRICT`;

export const grouping_members = `grouping,cty_code,possible_from,member_from,member_to
0003,4010,,,
0003,4050,,,
0003,4099,,,
0003,4120,,,2017-12
0003,4190,,,
0003,4210,,,
0003,4231,,,
0003,4239,,,
0003,4279,,,
0003,4280,,,
0003,4330,,,
0003,4351,,,
0003,4359,,,
0003,4370,,,
0003,4470,,,
0003,4490,,,
0003,4510,,,
0003,4550,,,
0003,4700,,,
0003,4710,,,
0003,4730,,,
0003,4759,,,
0003,4791,,,
0003,4792,,,
0003,4840,,,
0003,4850,,,
0003,4870,,,
0003,4910,,,
0014,5570,,,
0014,5590,,,
0014,5600,,,
0014,5610,,,
0014,5650,,,
0014,5660,,,
0014,5700,,,
0014,5800,,,
0014,5820,,,
0014,5830,,,
0014,5880,,,
0014,6021,,,
0014,6040,,,
0014,6141,,,
0017,2050,,,
0017,2110,,,
0017,2150,,,
0017,2190,,,
0017,2230,,,
0017,2470,,,
0020,1220,,,
0020,2010,,,
0021,2010,,,
0021,2050,,,
0021,2110,,,
0021,2150,,,
0021,2190,,,
0021,2230,,,
0021,2250,,,
0021,2390,,,
0021,2450,,,
0021,2470,,,
0021,3010,,,
0021,3070,,,
0021,3310,,,
0021,3330,,,
0021,3350,,,
0021,3370,,,
0021,3510,,,
0021,3530,,,
0021,3550,,,
0021,3570,,,
0022,1220,,,
0022,2010,,,
0022,2230,2025-11,2026-06,
0022,3370,,,
0022,4000,,,
0022,4010,,,
0022,4039,,,
0022,4050,,,
0022,4099,,,
0022,4120,,,
0022,4190,,,
0022,4210,,,
0022,4231,,,
0022,4239,,,
0022,4279,,,
0022,4280,,,
0022,4330,,,
0022,4351,,,
0022,4359,,,
0022,4370,,,
0022,4419,,,
0022,4470,,,
0022,4550,,,
0022,4700,,,
0022,4710,,,
0022,4759,,,
0022,4792,,,
0022,4840,,,
0022,4890,,,
0022,5081,,,
0022,5800,,,
0022,5880,,,
0022,6021,,,
0022,6141,,,
0023,1220,,,
0023,4000,,,
0023,4010,,2022-01,
0023,4039,,,
0023,4050,,2022-01,
0023,4099,,,
0023,4120,,,
0023,4210,,,
0023,4231,,,
0023,4239,,,
0023,4279,,,
0023,4280,,,
0023,4351,,,
0023,4359,,,
0023,4370,,,
0023,4470,,,
0023,4490,,,
0023,4510,,,
0023,4550,,,
0023,4700,,,
0023,4710,,,
0023,4759,,,
0023,4792,,,
0023,4840,,,
0023,4850,,,
0023,4870,,,
0023,4890,,,
0024,2010,,,
0024,3010,,,
0024,3070,,,
0024,3310,,,
0024,3330,,,
0024,3350,,,
0024,3370,,,
0024,3510,,,
0024,3530,,,
0024,3550,,,
0024,3570,,,
0025,4050,,,
0025,4190,,,
0025,4210,,,
0025,4231,,,
0025,4239,,,
0025,4279,,,
0025,4280,,,
0025,4330,,,
0025,4359,,,
0025,4470,,,
0025,4490,,2014-01,
0025,4510,,2015-01,
0025,4700,,,
0025,4710,,,
0025,4730,,,
0025,4759,,,
0025,4791,,2021-01,
0025,4792,,,
0025,4840,,,
0025,4870,2025-11,2026-05,
0025,4910,,,
0026,1220,,,
0026,2010,,,
0026,3330,,,
0026,3370,,,
0026,4621,,,
0026,5490,,,
0026,5520,,,
0026,5570,,,
0026,5590,,,
0026,5600,,,
0026,5610,,,
0026,5650,,,
0026,5700,,,
0026,5800,,,
0026,5820,,,
0026,5830,,,
0026,5880,,,
0026,6021,,,
0026,6040,,,
0026,6141,,,
0027,5460,,,
0027,5490,,,
0027,5520,,,
0027,5530,,,
0027,5550,,,
0027,5570,,,
0027,5590,,,
0027,5600,,,
0027,5610,,,
0027,5650,,,
0028,2050,,,
0028,2110,,,
0028,2150,,,
0028,2190,,,
0028,2230,,,
1XXX,1010,,,
1XXX,1220,,,
1XXX,1610,,,
1XXX,2010,,,
2XXX,2050,,,
2XXX,2080,,,
2XXX,2110,,,
2XXX,2150,,,
2XXX,2190,,,
2XXX,2230,,,
2XXX,2250,,,
2XXX,2320,,,
2XXX,2360,,,
2XXX,2390,,,
2XXX,2410,,,
2XXX,2430,,,
2XXX,2440,,,
2XXX,2450,,,
2XXX,2470,,,
2XXX,2481,,,
2XXX,2482,,,
2XXX,2483,,,
2XXX,2484,,,
2XXX,2485,,,
2XXX,2486,,,
2XXX,2487,,,
2XXX,2488,,,
2XXX,2489,,,
2XXX,2720,,,
2XXX,2740,,,
2XXX,2774,,,
2XXX,2777,,,
2XXX,2779,,,
2XXX,2831,,,
2XXX,2839,,,
3XXX,3010,,,
3XXX,3070,,,
3XXX,3120,,,
3XXX,3150,,,
3XXX,3170,,,
3XXX,3310,,,
3XXX,3330,,,
3XXX,3350,,,
3XXX,3370,,,
3XXX,3510,,,
3XXX,3530,,,
3XXX,3550,,,
3XXX,3570,,,
3XXX,3720,,,
4XXX,4000,,,
4XXX,4010,,,
4XXX,4031,,,
4XXX,4039,,,
4XXX,4050,,,
4XXX,4091,,,
4XXX,4099,,,
4XXX,4120,,,
4XXX,4190,,,
4XXX,4210,,,
4XXX,4231,,,
4XXX,4239,,,
4XXX,4271,,,
4XXX,4272,,,
4XXX,4279,,,
4XXX,4280,,,
4XXX,4330,,,
4XXX,4351,,,
4XXX,4359,,,
4XXX,4370,,,
4XXX,4411,,,
4XXX,4419,,,
4XXX,4470,,,
4XXX,4490,,,
4XXX,4510,,,
4XXX,4550,,,
4XXX,4621,,,
4XXX,4622,,,
4XXX,4623,,,
4XXX,4631,,,
4XXX,4632,,,
4XXX,4633,,,
4XXX,4634,,,
4XXX,4635,,,
4XXX,4641,,,
4XXX,4642,,,
4XXX,4643,,,
4XXX,4644,,,
4XXX,4700,,,
4XXX,4710,,,
4XXX,4720,,,
4XXX,4730,,,
4XXX,4751,,,
4XXX,4752,,,
4XXX,4759,,,
4XXX,4791,,,
4XXX,4792,,,
4XXX,4793,,,
4XXX,4794,,,
4XXX,4801,,,
4XXX,4803,,,
4XXX,4804,,,
4XXX,4810,,,
4XXX,4840,,,
4XXX,4850,,,
4XXX,4870,,,
4XXX,4890,,,
4XXX,4910,,,
5XXX,5020,,,
5XXX,5040,,,
5XXX,5050,,,
5XXX,5070,,,
5XXX,5081,,,
5XXX,5082,,,
5XXX,5083,,,
5XXX,5110,,,
5XXX,5130,,,
5XXX,5170,,,
5XXX,5180,,,
5XXX,5200,,,
5XXX,5210,,,
5XXX,5230,,,
5XXX,5250,,,
5XXX,5310,,,
5XXX,5330,,,
5XXX,5350,,,
5XXX,5360,,,
5XXX,5380,,,
5XXX,5420,,,
5XXX,5460,,,
5XXX,5490,,,
5XXX,5520,,,
5XXX,5530,,,
5XXX,5550,,,
5XXX,5570,,,
5XXX,5590,,,
5XXX,5600,,,
5XXX,5601,,,
5XXX,5610,,,
5XXX,5650,,,
5XXX,5660,,,
5XXX,5682,,,
5XXX,5683,,,
5XXX,5700,,,
5XXX,5740,,,
5XXX,5790,,,
5XXX,5800,,,
5XXX,5820,,,
5XXX,5830,,,
5XXX,5880,,,
6XXX,6021,,,
6XXX,6022,,,
6XXX,6023,,,
6XXX,6024,,,
6XXX,6029,,,
6XXX,6040,,,
6XXX,6141,,,
6XXX,6142,,,
6XXX,6143,,,
6XXX,6144,,,
6XXX,6150,,,
6XXX,6223,,,
6XXX,6224,,,
6XXX,6225,,,
6XXX,6226,,,
6XXX,6227,,,
6XXX,6412,,,
6XXX,6413,,,
6XXX,6414,,,
6XXX,6810,,,
6XXX,6820,,,
6XXX,6830,,,
6XXX,6862,,,
6XXX,6863,,,
6XXX,6864,,,
7XXX,7140,,,
7XXX,7210,,,
7XXX,7230,,,
7XXX,7250,,,
7XXX,7290,,,
7XXX,7321,,,
7XXX,7323,,,
7XXX,7370,,,
7XXX,7380,,,
7XXX,7410,,,
7XXX,7420,,,
7XXX,7440,,,
7XXX,7450,,,
7XXX,7460,,,
7XXX,7470,,,
7XXX,7480,,,
7XXX,7490,,,
7XXX,7500,,,
7XXX,7510,,,
7XXX,7520,,,
7XXX,7530,,,
7XXX,7540,,,
7XXX,7550,,,
7XXX,7560,,,
7XXX,7580,,,
7XXX,7600,,,
7XXX,7610,,,
7XXX,7620,,,
7XXX,7630,,,
7XXX,7642,,,
7XXX,7643,,,
7XXX,7644,,,
7XXX,7650,,,
7XXX,7660,,,
7XXX,7670,,,
7XXX,7690,,,
7XXX,7700,,,
7XXX,7741,,,
7XXX,7749,,,
7XXX,7770,,,
7XXX,7780,,,
7XXX,7790,,,
7XXX,7800,,,
7XXX,7810,,,
7XXX,7830,,,
7XXX,7850,,,
7XXX,7870,,,
7XXX,7880,,,
7XXX,7881,,,
7XXX,7890,,,
7XXX,7904,,,
7XXX,7905,,,
7XXX,7910,,,
7XXX,7920,,,
7XXX,7930,,,
7XXX,7940,,,
7XXX,7950,,,
7XXX,7960,,,
7XXX,7970,,,
7XXX,7990,,,`;

export const groupings = `code,name,api_name,proved,in_sample,note
0001,OPEC,OPEC,,,no row after 2018-12
0003,European Union,EUROPEAN UNION,2026-10,yes,"27 members; until 2017-12 the United Kingdom as well"
0014,Pacific Rim countries,PACIFIC RIM COUNTRIES,2026-10,yes,
0017,CAFTA-DR,CAFTA-DR,2026-10,yes,six partners of the agreement
0020,USMCA,USMCA (NAFTA),2025-10,yes,Canada and Mexico; the Bureau's guide calls it NAFTA
0021,Twenty Latin American republics,TWENTY LATIN AMERICAN REPUBLICS,2025-10,yes,
0022,OECD,OECD,2025-10,2025-10,"without Colombia, Latvia and Lithuania, which joined from 2016 on; Costa Rica came into the row between 2025-11 and 2026-06"
0023,NATO,NATO,2025-10,yes,"without Albania, Croatia, Montenegro and North Macedonia; with Finland and Sweden from 2022-01"
0024,LAFTA,LAFTA,2025-10,yes,
0025,Euro area,EURO AREA,2025-10,no,"Latvia from 2014-01, Lithuania from 2015-01, Croatia from 2021-01; Bulgaria came into the row between 2025-11 and 2026-05"
0026,APEC,APEC,2025-10,yes,members other than the United States
0027,ASEAN,ASEAN,2025-10,no,"10 members; whether Timor-Leste was added, which joined in October 2025, is not known"
0028,CACM,CACM,2025-10,yes,
1XXX,North America,NORTH AMERICA,2026-10,yes,with Mexico and Greenland
2XXX,Central America,CENTRAL AMERICA,2026-10,yes,with the Caribbean and Bermuda
3XXX,South America,SOUTH AMERICA,2026-10,yes,
4XXX,Europe,EUROPE,2026-10,yes,"with Turkey, Cyprus, the Caucasus, Central Asia and all of Russia"
5XXX,Asia,ASIA,2026-10,yes,
6XXX,Australia and Oceania,AUSTRALIA AND OCEANIA,2026-10,yes,
7XXX,Africa,AFRICA,2026-10,yes,`;

export const hs_chapters = `hs2,name,short_name,section
01,LIVE ANIMALS,Live animals,I
02,MEAT AND EDIBLE MEAT OFFAL,Meat,I
03,"FISH AND CRUSTACEANS, MOLLUSCS AND OTHER AQUATIC INVERTEBRATES",Fish and shellfish,I
04,"DAIRY PRODUCE; BIRDS' EGGS; NATURAL HONEY; EDIBLE PRODUCTS OF ANIMAL ORIGIN, NESOI","Dairy, eggs, honey",I
05,"PRODUCTS OF ANIMAL ORIGIN, NESOI",Other animal products,I
06,"LIVE TREES AND OTHER PLANTS; BULBS, ROOTS AND THE LIKE; CUT FLOWERS AND ORNAMENTAL FOLIAGE",Plants and cut flowers,II
07,EDIBLE VEGETABLES AND CERTAIN ROOTS AND TUBERS,Vegetables,II
08,EDIBLE FRUIT AND NUTS; PEEL OF CITRUS FRUIT OR MELONS,Fruit and nuts,II
09,"COFFEE, TEA, MATE AND SPICES","Coffee, tea, spices",II
10,CEREALS,Cereals,II
11,MILLING INDUSTRY PRODUCTS; MALT; STARCHES; INULIN; WHEAT GLUTEN,"Flour, malt, starch",II
12,"OIL SEEDS AND OLEAGINOUS FRUITS; MISCELLANEOUS GRAINS, SEEDS AND FRUITS; INDUSTRIAL OR MEDICINAL PLANTS; STRAW AND FODDER",Oil seeds,II
13,LAC; GUMS; RESINS AND OTHER VEGETABLE SAPS AND EXTRACTS,Gums and resins,II
14,"VEGETABLE PLAITING MATERIALS AND VEGETABLE PRODUCTS, NESOI",Plaiting materials,II
15,"ANIMAL, VEGETABLE OR MICROBIAL FATS AND OILS AND THEIR CLEAVAGE PRODUCTS; PREPARED EDIBLE FATS; ANIMAL OR VEGETABLE WAXES",Fats and oils,III
16,"PREPARATIONS OF MEAT, OF FISH, OF CRUSTACEANS, MOLLUSCS OR OTHER AQUATIC INVERTEBRATES, OR OF INSECTS",Prepared meat and fish,IV
17,SUGARS AND SUGAR CONFECTIONARY,Sugar and sweets,IV
18,COCOA AND COCOA PREPARATIONS,Cocoa and chocolate,IV
19,"PREPARATIONS OF CEREALS, FLOUR, STARCH OR MILK; BAKERS' WARES",Bakery and pasta,IV
20,"PREPARATIONS OF VEGETABLES, FRUIT, NUTS, OR OTHER PARTS OF PLANTS","Prepared fruit, vegetables",IV
21,MISCELLANEOUS EDIBLE PREPARATIONS,Other food,IV
22,"BEVERAGES, SPIRITS AND VINEGAR",Beverages,IV
23,RESIDUES AND WASTE FROM THE FOOD INDUSTRIES; PREPARED ANIMAL FEED,Animal feed,IV
24,TOBACCO AND MANUFACTURED SUBS; PRODUCTS FOR INHALATION W/O COMBUSTION; NICOTINE-CONTAINING PRODUCTS FOR THE INTAKE OF NICOTINE INTO THE HUMAN BODY,Tobacco and nicotine,IV
25,"SALT; SULFUR; EARTHS AND STONE; PLASTERING MATERIALS, LIME AND CEMENT","Salt, stone, cement",V
26,"ORES, SLAG AND ASH",Ores,V
27,"MINERAL FUELS, MINERAL OILS AND PRODUCTS OF THEIR DISTILLATION; BITUMINOUS SUBSTANCES; MINERAL WAXES","Oil, gas, coal",V
28,"INORGANIC CHEMICALS; ORGANIC OR INORGANIC COMPOUNDS OF PRECIOUS METALS, OF RARE-EARTH METALS, OF RADIOACTIVE ELEMENTS OR OF ISOTOPES",Inorganic chemicals,VI
29,ORGANIC CHEMICALS,Organic chemicals,VI
30,PHARMACEUTICAL PRODUCTS,Pharmaceuticals,VI
31,FERTILIZERS,Fertilizers,VI
32,"TANNING OR DYEING EXTRACTS; TANNINS AND DERIVATIVES; DYES, PIGMENTS AND OTHER COLORING MATTER; PAINTS AND VARNISHES; PUTTY AND OTHER MASTICS; INKS","Paints, dyes, inks",VI
33,"ESSENTIAL OILS AND RESINOIDS; PERFUMERY, COSMETIC OR TOILET PREPARATIONS",Cosmetics and perfume,VI
34,"SOAP ETC.; LUBRICATING PRODUCTS; WAXES, POLISHING OR SCOURING PRODUCTS; CANDLES ETC., MODELING PASTES; DENTAL WAXES AND DENTAL PLASTER PREPARATIONS",Soap and wax,VI
35,ALBUMINOIDAL SUBSTANCES; MODIFIED STARCHES; GLUES; ENZYMES,Glues and enzymes,VI
36,EXPLOSIVES; PYROTECHNIC PRODUCTS; MATCHES; PYROPHORIC ALLOYS; CERTAIN COMBUSTIBLE PREPARATIONS,Explosives,VI
37,PHOTOGRAPHIC OR CINEMATOGRAPHIC GOODS,Photographic goods,VI
38,MISCELLANEOUS CHEMICAL PRODUCTS,Other chemical products,VI
39,PLASTICS AND ARTICLES THEREOF,Plastics,VII
40,RUBBER AND ARTICLES THEREOF,Rubber,VII
41,RAW HIDES AND SKINS (OTHER THAN FURSKINS) AND LEATHER,Hides and leather,VIII
42,"ARTICLES OF LEATHER; SADDLERY AND HARNESS; TRAVEL GOODS, HANDBAGS AND SIMILAR CONTAINERS; ARTICLES  OF GUT (OTHER THAN SILKWORM GUT)",Leather goods and bags,VIII
43,FURSKINS AND ARTIFICIAL FUR; MANUFACTURES THEREOF,Furs,VIII
44,WOOD AND ARTICLES OF WOOD; WOOD CHARCOAL,Wood,IX
45,CORK AND ARTICLES OF CORK,Cork,IX
46,"MANUFACTURES OF STRAW, ESPARTO OR OTHER PLAITING MATERIALS; BASKETWARE AND WICKERWORK",Basketware,IX
47,PULP OF WOOD OR OTHER FIBROUS CELLULOSIC MATERIAL; RECOVERED (WASTE AND SCRAP) PAPER AND PAPERBOARD,Wood pulp and waste paper,X
48,"PAPER AND PAPERBOARD; ARTICLES OF PAPER PULP, PAPER OR PAPERBOARD",Paper and paperboard,X
49,"PRINTED BOOKS, NEWSPAPERS, PICTURES AND OTHER PRINTED PRODUCTS; MANUSCRIPTS, TYPESCRIPTS AND PLANS",Books and printed matter,X
50,"SILK, INCLUDING YARNS AND WOVEN FABRICS THEREOF",Silk,XI
51,"WOOL AND FINE OR COARSE ANIMAL HAIR, INCLUDING YARNS AND WOVEN FABRICS THEREOF; HORSEHAIR YARN AND WOVEN FABRIC",Wool,XI
52,"COTTON, INCLUDING YARNS AND WOVEN FABRICS THEREOF",Cotton,XI
53,VEGETABLE TEXTILE FIBERS NESOI; YARNS AND WOVEN FABRICS OF VEGETABLE TEXTILE FIBERS NESOI AND PAPER,Other vegetable fibers,XI
54,"MANMADE FILAMENTS, INCLUDING YARNS AND WOVEN FABRICS THEREOF",Synthetic filaments,XI
55,"MANMADE STAPLE FIBERS, INCLUDING YARNS AND WOVEN FABRICS THEREOF",Synthetic staple fibers,XI
56,"WADDING, FELT AND NONWOVENS; SPECIAL YARNS; TWINE, CORDAGE, ROPES AND CABLES AND ARTICLES THEREOF","Felt, twine, rope",XI
57,CARPETS AND OTHER TEXTILE FLOOR COVERINGS,Carpets,XI
58,SPECIAL WOVEN FABRICS; TUFTED TEXTILE FABRICS; LACE; TAPESTRIES; TRIMMINGS; EMBROIDERY,Special fabrics,XI
59,"IMPREGNATED, COATED, COVERED OR LAMINATED TEXTILE FABRICS; TEXTILE ARTICLES SUITABLE FOR INDUSTRIAL USE",Coated fabrics,XI
60,KNITTED OR CROCHETED FABRICS,Knitted fabrics,XI
61,"ARTICLES OF APPAREL AND CLOTHING ACCESSORIES, KNITTED OR CROCHETED",Knitted apparel,XI
62,"ARTICLES OF APPAREL AND CLOTHING ACCESSORIES, NOT KNITTED OR CROCHETED","Apparel, not knitted",XI
63,MADE-UP TEXTILE ARTICLES NESOI; NEEDLECRAFT SETS; WORN CLOTHING AND WORN TEXTILE ARTICLES; RAGS,Other textiles,XI
64,"FOOTWEAR, GAITERS AND THE LIKE; PARTS OF SUCH ARTICLES",Footwear,XII
65,HEADGEAR AND PARTS THEREOF,Headgear,XII
66,"UMBRELLAS, SUN UMBRELLAS, WALKING-STICKS, SEAT-STICKS, WHIPS, RIDING-CROPS AND PARTS THEREOF",Umbrellas,XII
67,PREPARED FEATHERS AND DOWN AND ARTICLES THEREOF; ARTIFICIAL FLOWERS; ARTICLES OF HUMAN HAIR,"Feathers, wigs",XII
68,"ARTICLES OF STONE, PLASTER, CEMENT, ASBESTOS, MICA OR SIMILAR MATERIALS",Stone and plaster,XIII
69,CERAMIC PRODUCTS,Ceramics,XIII
70,GLASS AND GLASSWARE,Glass,XIII
71,"NATURAL OR CULTURED PEARLS, PRECIOUS OR SEMIPRECIOUS STONES, PRECIOUS METALS; PRECIOUS METAL CLAD METALS, ARTICLES THEREOF; IMITATION JEWELRY; COIN","Gold, gems, jewelry",XIV
72,IRON AND STEEL,Iron and steel,XV
73,ARTICLES OF IRON OR STEEL,Articles of iron or steel,XV
74,COPPER AND ARTICLES THEREOF,Copper,XV
75,NICKEL AND ARTICLES THEREOF,Nickel,XV
76,ALUMINUM AND ARTICLES THEREOF,Aluminum,XV
78,LEAD AND ARTICLES THEREOF,Lead,XV
79,ZINC AND ARTICLES THEREOF,Zinc,XV
80,TIN AND ARTICLES THEREOF,Tin,XV
81,BASE METALS NESOI; CERMETS; ARTICLES THEREOF,Other base metals,XV
82,"TOOLS, IMPLEMENTS, CUTLERY, SPOONS AND FORKS, OF BASE METAL; PARTS THEREOF OF BASE METAL",Tools and cutlery,XV
83,MISCELLANEOUS ARTICLES OF BASE METAL,Other metal articles,XV
84,"NUCLEAR REACTORS, BOILERS, MACHINERY AND MECHANICAL APPLIANCES; PARTS THEREOF",Machinery and computers,XVI
85,"ELECTRICAL MACHINERY AND EQUIPMENT AND PARTS THEREOF; SOUND RECORDERS AND REPRODUCERS, TELEVISION RECORDERS AND REPRODUCERS, PARTS AND ACCESSORIES",Electrical and electronics,XVI
86,"RAILWAY OR TRAMWAY LOCOMOTIVES, ROLLING STOCK, TRACK FIXTURES AND FITTINGS, AND PARTS THEREOF; MECHANICAL ETC. TRAFFIC SIGNAL EQUIPMENT OF ALL KINDS",Railway equipment,XVII
87,"VEHICLES, OTHER THAN RAILWAY OR TRAMWAY ROLLING STOCK, AND PARTS AND ACCESSORIES THEREOF","Cars, trucks, parts",XVII
88,"AIRCRAFT, SPACECRAFT, AND PARTS THEREOF",Aircraft,XVII
89,"SHIPS, BOATS AND FLOATING STRUCTURES",Ships and boats,XVII
90,"OPTICAL, PHOTOGRAPHIC, CINEMATOGRAPHIC, MEASURING, CHECKING, PRECISION, MEDICAL OR SURGICAL INSTRUMENTS AND APPARATUS; PARTS AND ACCESSORIES THEREOF",Instruments and medical,XVIII
91,CLOCKS AND WATCHES AND PARTS THEREOF,Clocks and watches,XVIII
92,MUSICAL INSTRUMENTS; PARTS AND ACCESSORIES THEREOF,Musical instruments,XVIII
93,ARMS AND AMMUNITION; PARTS AND ACCESSORIES THEREOF,Arms and ammunition,XIX
94,"FURNITURE;BEDDING,MATTRESSES,SUPPORTS,CUSHIONS,STUFFED FURNISH;LUMINAIRES,LIGHTING FITTINGS,NESOI;ILLUMINATED SIGNS,NAME-PLATES ETC;PREFAB BUILDINGS",Furniture and lighting,XX
95,"TOYS, GAMES AND SPORTS EQUIPMENT; PARTS AND ACCESSORIES THEREOF","Toys, games, sports",XX
96,MISCELLANEOUS MANUFACTURED ARTICLES,Other manufactures,XX
97,"WORKS OF ART, COLLECTORS' PIECES AND ANTIQUES",Art and antiques,XXI
98,"SPECIAL CLASSIFICATION PROVISIONS, NESOI",Returned and special goods,XXII
99,"SPECIAL IMPORT REPORTING PROVISIONS, NESOI",Special import reporting,XXII`;

export const hs_headings = `hs4,name,words
0102,Live cattle,cows bovine
0103,Live pigs,swine hogs
0201,"Beef, fresh or chilled",meat cattle
0202,"Beef, frozen",meat cattle
0203,Pork,meat pig swine
0207,"Chicken, turkey and other poultry",meat
0302,"Fish, fresh or chilled",salmon tuna
0303,"Fish, frozen",salmon tuna
0304,Fish fillets,salmon tuna
0306,"Shrimp, lobster, crab",crustaceans seafood prawns
0402,"Milk and cream, concentrated or powdered",dairy
0406,Cheese,dairy
0407,Eggs in the shell,
0603,Cut flowers,roses
0702,Tomatoes,vegetables
0802,Nuts other than coconuts and cashews,almonds walnuts pistachios
0803,Bananas,fruit
0804,"Dates, figs, pineapples, avocados, mangoes",fruit
0805,Citrus fruit,oranges lemons
0806,Grapes and raisins,fruit
0808,Apples and pears,fruit
0810,"Berries, kiwis and other fresh fruit",strawberries blueberries
0901,Coffee,
0902,Tea,
1001,Wheat,grain cereals
1005,Corn,maize grain cereals
1006,Rice,grain cereals
1201,Soybeans,soya oilseeds
1507,Soybean oil,
1509,Olive oil,
1511,Palm oil,
1701,Cane and beet sugar,
1801,Cocoa beans,chocolate
1806,Chocolate and other food with cocoa,candy
1905,"Bread, pastry, cookies",bakery biscuits
2009,Fruit juices,orange juice
2106,Other food preparations,supplements
2202,Soft drinks and flavored waters,beverages soda
2203,Beer,beverages alcohol
2204,Wine,beverages alcohol grapes champagne
2207,"Ethyl alcohol, not drinkable or of 80 percent and more",ethanol biofuel
2208,"Spirits: whiskey, vodka, tequila, rum",beverages alcohol liquor bourbon whisky gin
2304,Soybean oilcake,feed meal
2402,"Cigars, cigarettes",tobacco
2523,Cement,
2601,Iron ore,
2603,Copper ore,
2701,Coal,
2709,Crude oil,petroleum
2710,"Refined petroleum: gasoline, diesel, jet fuel",oil fuel
2711,"Natural gas, propane, butane",lng lpg petroleum
2716,Electricity,power energy
2814,Ammonia,fertilizer
2844,Uranium and other radioactive elements,nuclear
3002,"Vaccines, blood products",medicines pharmaceuticals immunological
3004,Medicines in doses,pharmaceuticals drugs medicaments
3102,Nitrogen fertilizers,urea
3104,Potash fertilizers,potassium
3303,Perfumes,fragrance
3304,"Make-up, skin care",cosmetics beauty
3808,"Insecticides, herbicides",pesticides
3901,Polyethylene,plastics
3923,"Plastic boxes, bottles, bags",packaging
4001,Natural rubber,
4011,Tires,tyres rubber
4202,"Suitcases, handbags, wallets",bags luggage
4407,Sawn lumber,wood timber
4703,Wood pulp,paper
4901,Printed books,
5201,"Cotton, not carded",
6109,"T-shirts, knitted",clothing apparel
6110,"Sweaters, pullovers",clothing apparel
6203,"Men's suits, jackets, trousers",clothing apparel jeans
6204,"Women's suits, dresses, trousers",clothing apparel jeans
6402,Shoes of rubber or plastic,footwear
6403,Shoes with leather uppers,footwear boots
6404,Shoes with textile uppers,footwear sneakers
7102,Diamonds,gems jewels
7106,Silver,precious metals bullion
7108,Gold,precious metals bullion
7110,"Platinum, palladium",precious metals
7113,Jewelry,jewellery
7204,Iron and steel scrap,
7208,"Flat-rolled steel, hot-rolled, wide",iron
7210,"Flat-rolled steel, plated or coated, wide",iron
7308,Steel structures,iron
7318,"Screws, bolts, nuts of iron or steel",fasteners
7403,"Refined copper, unwrought",metal
7601,"Aluminum, unwrought",aluminium metal
7606,"Aluminum plates, sheets",aluminium metal
8411,Jet engines and gas turbines,aircraft
8413,Pumps for liquids,machinery
8414,"Air pumps, compressors, fans",machinery
8415,Air conditioners,appliances
8418,"Refrigerators, freezers",appliances fridges
8429,"Bulldozers, excavators",machinery construction
8450,Washing machines,appliances laundry
8471,"Computers: laptops, servers, drives",electronics machines
8473,"Parts of computers, office machines",electronics
8481,Taps and valves,machinery
8486,Machines for making semiconductors,chips
8501,Electric motors and generators,
8504,"Transformers, power supplies",electrical
8507,Rechargeable batteries,lithium accumulators
8517,"Telephones, smartphones, network equipment",phones electronics
8523,"Discs, tapes, flash memory",media electronics
8528,Monitors and televisions,tv screens electronics
8536,"Switches, fuses, plugs",electrical
8541,"Diodes, transistors, solar cells",semiconductors photovoltaic
8542,Integrated circuits,chips semiconductors electronics
8544,"Insulated wire, cable",electrical
8701,Tractors,vehicles trucks
8703,Passenger cars,automobiles vehicles suv
8704,Trucks for goods,vehicles pickups
8708,Parts of motor vehicles,car auto
8711,Motorcycles,vehicles
8712,Bicycles,bikes
8802,"Airplanes, helicopters, spacecraft",aircraft planes
8807,"Parts of aircraft (since 2022; before, 8803)",airplanes
9018,Medical and dental instruments,
9021,"Orthopedic appliances, implants, hearing aids",medical
9027,Instruments for chemical analysis,laboratory
9102,Wristwatches,watches clocks
9301,Military weapons,arms
9306,"Bombs, missiles, ammunition",arms
9401,Seats,chairs furniture
9403,Other furniture,tables beds
9503,"Toys, puzzles, models",dolls games
9504,Video game consoles and games,
9506,"Sports, gym equipment",fitness golf
9701,Paintings and drawings,art`;

export const hs_sections = `section,chapters,short_title,title
I,01 to 05,Animals and animal products,Live Animals; Animal Products
II,06 to 14,Vegetable products,Vegetable Products
III,15,Fats and oils,"Animal, Vegetable or Microbial Fats and Oils and Their Cleavage Products; Prepared Edible Fats; Animal or Vegetable Waxes"
IV,16 to 24,"Prepared food, drink, tobacco","Prepared Foodstuffs; Beverages, Spirits, and Vinegar; Tobacco and Manufactured Tobacco Substitutes; Products, Whether or Not Containing Nicotine, Intended for Inhalation Without Combustion; Other Nicotine Containing Products Intended for the Intake of Nicotine Into the Human Body"
V,25 to 27,Mineral products,Mineral Products
VI,28 to 38,Chemicals,Products of the Chemical or Allied Industries
VII,39 to 40,Plastics and rubber,Plastics and Articles Thereof; Rubber and Articles Thereof
VIII,41 to 43,"Hides, leather and furs","Raw Hides and Skins, Leather, Furskins and Articles Thereof; Saddlery and Harness; Travel Goods, Handbags and Similar Containers; Articles of Gut (Other Than Silkworm Gut)"
IX,44 to 46,"Wood, cork and straw","Wood and Articles of Wood; Wood Charcoal; Cork and Articles of Cork; Manufactures of Straw, of Esparto or of Other Plaiting Materials; Basketware and Wickerwork"
X,47 to 49,Pulp and paper,Pulp of Wood or of Other Fibrous Cellulosic Material; Recovered (Waste and Scrap) Paper or Paperboard; Paper and Paperboard and Articles Thereof
XI,50 to 63,Textiles and apparel,Textiles and Textile Articles
XII,64 to 67,Footwear and headgear,"Footwear, Headgear, Umbrellas, Sun Umbrellas, Walking-Sticks, Seat-Sticks, Whips, Riding-Crops and Parts Thereof; Prepared Feathers and Articles Made Therewith; Artificial Flowers; Articles of Human Hair"
XIII,68 to 70,"Stone, ceramics and glass","Articles of Stone, Plaster, Cement, Asbestos, Mica or Similar Materials; Ceramic Products; Glass and Glassware"
XIV,71,Precious stones and metals,"Natural or Cultured Pearls, Precious or Semiprecious Stones, Precious Metals, Metals Clad With Precious Metal, and Articles Thereof; Imitation Jewelry; Coin"
XV,72 to 83,Base metals,Base Metals and Articles of Base Metal
XVI,84 to 85,Machinery and electronics,"Machinery and Mechanical Appliances; Electrical Equipment; Parts Thereof; Sound Recorders and Reproducers, Television Image and Sound Recorders and Reproducers, and Parts and Accessories of Such Articles"
XVII,86 to 89,"Vehicles, aircraft, ships","Vehicles, Aircraft, Vessels and Associated Transport Equipment"
XVIII,90 to 92,"Instruments, clocks, music","Optical, Photographic, Cinematographic, Measuring, Checking, Precision, Medical or Surgical Instruments and Apparatus; Clocks and Watches; Musical Instruments; Parts and Accessories Thereof"
XIX,93,Arms and ammunition,Arms and Ammunition; Parts and Accessories Thereof
XX,94 to 96,Other manufactures,Miscellaneous Manufactured Articles
XXI,97,Works of art,"Works of Art, Collectors' Pieces and Antiques"
XXII,98 to 99,Special provisions,Special Classification Provisions; Temporary Legislation; Temporary Modifications Proclaimed Pursuant to Trade Agreements Legislation; Additional Import Restrictions`;

export const places = `cty_code,longitude,latitude
1000,-98.8,39.9
1010,-41.8,73.1
1220,-99.0,58.6
1610,-56.3,46.9
2010,-102.2,23.9
2050,-90.4,15.7
2080,-88.7,17.2
2110,-88.9,13.7
2150,-86.6,14.8
2190,-85.0,12.8
2230,-84.2,10.0
2250,-80.1,8.5
2320,-64.8,32.3
2360,-78.0,24.7
2390,-78.9,21.6
2410,-77.3,18.2
2430,-71.7,21.8
2440,-81.3,19.3
2450,-72.2,19.1
2470,-70.5,18.9
2481,-63.1,18.2
2482,-64.6,18.4
2483,-62.7,17.3
2484,-61.8,17.1
2485,-62.2,16.7
2486,-61.4,15.4
2487,-61.0,13.9
2488,-61.2,13.3
2489,-61.7,12.1
2720,-59.6,13.2
2740,-61.3,10.4
2774,-63.1,18.1
2777,-69.0,12.2
2779,-70.0,12.5
2831,-61.6,16.2
2839,-61.0,14.7
3010,-73.1,3.9
3070,-66.2,7.1
3120,-59.0,4.8
3150,-55.9,4.1
3170,-53.1,3.9
3310,-78.4,-1.4
3330,-74.4,-9.1
3350,-64.7,-16.7
3370,-70.9,-34.4
3510,-53.2,-10.7
3530,-58.4,-23.2
3550,-56.0,-32.8
3570,-64.7,-34.5
3720,-58.8,-51.7
4000,-18.6,65.0
4010,16.2,62.4
4031,16.0,78.7
4039,12.2,63.8
4050,26.2,64.3
4091,-6.9,62.2
4099,9.3,56.2
4120,-2.4,53.8
4190,-8.1,53.2
4210,5.6,52.3
4231,4.6,50.6
4239,6.1,49.8
4271,1.6,42.5
4272,7.4,43.8
4279,2.5,46.6
4280,10.4,51.0
4330,14.1,47.6
4351,15.3,49.7
4359,19.5,48.7
4370,19.4,47.2
4411,9.5,47.1
4419,8.2,46.8
4470,25.8,58.7
4490,24.9,56.9
4510,23.9,55.3
4550,19.4,52.1
4621,95.5,65.9
4622,28.0,53.5
4623,31.3,49.2
4631,44.9,40.3
4632,47.7,40.3
4633,43.5,42.2
4634,67.2,48.4
4635,74.5,41.5
4641,28.5,47.2
4642,71.0,38.5
4643,59.4,39.1
4644,63.3,41.8
4700,-3.6,40.4
4710,-8.0,39.7
4720,-5.4,36.1
4730,14.4,35.9
4751,12.5,43.9
4752,12.4,41.9
4759,12.3,43.5
4791,16.4,45.2
4792,14.8,46.1
4793,17.8,44.2
4794,21.7,41.6
4801,20.8,44.2
4803,20.9,42.6
4804,19.2,42.8
4810,20.1,41.1
4840,22.6,39.5
4850,25.0,45.8
4870,25.2,42.8
4890,35.4,39.1
4910,33.0,34.9
5020,38.5,35.0
5040,35.9,33.9
5050,43.8,33.0
5070,54.4,32.5
5081,34.9,31.0
5082,34.4,31.4
5083,35.3,32.0
5110,36.8,31.2
5130,47.6,29.3
5170,44.7,24.1
5180,51.2,25.3
5200,54.3,23.9
5210,47.5,15.9
5230,56.1,20.6
5250,50.5,26.0
5310,65.9,33.8
5330,79.5,22.8
5350,69.2,29.9
5360,83.9,28.3
5380,90.2,23.9
5420,80.7,7.6
5460,96.5,21.1
5490,101.0,15.1
5520,107.6,16.3
5530,103.8,18.5
5550,104.9,12.7
5570,114.7,3.6
5590,103.8,1.4
5600,114.0,-0.2
5601,125.9,-8.8
5610,114.6,4.5
5650,121.4,15.9
5660,113.5,22.2
5682,90.4,27.4
5683,73.5,4.2
5700,103.3,36.8
5740,103.1,47.0
5790,127.2,40.1
5800,127.9,36.5
5820,114.1,22.4
5830,121.0,23.7
5880,137.9,36.6
6021,134.2,-25.6
6022,167.9,-29.1
6023,96.8,-12.2
6024,105.6,-10.5
6029,73.5,-53.1
6040,144.2,-6.6
6141,170.6,-43.9
6142,-159.8,-21.2
6143,-171.8,-9.2
6144,-169.9,-19.0
6150,-172.4,-13.6
6223,160.2,-9.6
6224,166.8,-15.2
6225,-128.3,-24.4
6226,-157.4,1.9
6227,179.2,-8.5
6412,165.5,-21.3
6413,-178.1,-14.3
6414,-149.4,-17.7
6810,171.2,7.1
6820,158.2,6.9
6830,134.6,7.5
6862,166.9,-0.5
6863,178.0,-17.8
6864,-175.2,-21.2
7140,-8.7,29.8
7210,2.6,28.1
7230,9.6,34.1
7250,18.1,27.0
7290,29.9,26.5
7321,29.9,16.0
7323,30.3,7.3
7370,-12.3,24.2
7380,10.5,1.6
7410,-10.4,20.2
7420,12.7,5.7
7440,-14.5,14.4
7450,-3.6,17.3
7460,-10.9,10.4
7470,-11.8,8.6
7480,-5.6,7.6
7490,-1.2,7.9
7500,-15.4,13.5
7510,9.3,17.4
7520,1.0,8.5
7530,8.1,9.6
7540,20.5,6.6
7550,11.8,-0.6
7560,18.6,15.3
7580,-5.7,-16.0
7600,-1.8,12.3
7610,2.3,9.6
7620,17.6,-12.3
7630,15.2,-0.8
7642,-14.9,12.1
7643,-23.6,15.1
7644,6.6,0.2
7650,-9.3,6.5
7660,23.6,-2.9
7670,29.9,-3.4
7690,29.9,-2.0
7700,45.7,4.7
7741,38.8,15.4
7749,39.6,8.6
7770,42.6,11.7
7780,32.4,1.3
7790,37.8,0.6
7800,55.5,-4.7
7810,72.4,-7.3
7830,34.8,-6.3
7850,57.6,-20.3
7870,35.6,-17.2
7880,46.7,-19.3
7881,45.2,-12.8
7890,43.3,-11.7
7904,55.5,-21.1
7905,69.5,-49.3
7910,25.2,-29.0
7920,17.2,-22.1
7930,23.8,-22.2
7940,27.8,-13.5
7950,31.5,-26.6
7960,29.9,-19.0
7970,34.3,-13.2
7990,28.2,-29.6`;

export const summary_levels = `flow,code,tokens
exports,CY,CY
exports,CYDF,CY DF
exports,DF,DF
exports,DT,DT
exports,DTCY,DT CY
exports,DTCYDF,DT CY DF
exports,DTDF,DT DF
exports,EU,EU
exports,EUCY,EU CY
exports,EUCYDF,EU CY DF
exports,EUDF,EU DF
exports,EUDT,EU DT
exports,EUDTCY,EU DT CY
exports,EUDTCYDF,EU DT CY DF
exports,EUDTDF,EU DT DF
exports,HS,HS
exports,HSCY,HS CY
exports,HSCYDF,HS CY DF
exports,HSDF,HS DF
exports,HSDT,HS DT
exports,HSDTCY,HS DT CY
exports,HSDTCYDF,HS DT CY DF
exports,HSDTDF,HS DT DF
exports,HSPT,HS PT
exports,HSPTCY,HS PT CY
exports,HSST,HS ST
exports,HSSTCY,HS ST CY
exports,HT,HT
exports,HTCY,HT CY
exports,HTCYDF,HT CY DF
exports,HTDF,HT DF
exports,HTDT,HT DT
exports,HTDTCY,HT DT CY
exports,HTDTCYDF,HT DT CY DF
exports,HTDTDF,HT DT DF
exports,NA,NA
exports,NACY,NA CY
exports,NACYDF,NA CY DF
exports,NADF,NA DF
exports,NADT,NA DT
exports,NADTCY,NA DT CY
exports,NADTCYDF,NA DT CY DF
exports,NADTDF,NA DT DF
exports,NAST,NA ST
exports,NASTCY,NA ST CY
exports,PT,PT
exports,PTCY,PT CY
exports,SI,SI
exports,SICY,SI CY
exports,SICYDF,SI CY DF
exports,SIDF,SI DF
exports,SIDT,SI DT
exports,SIDTCY,SI DT CY
exports,SIDTCYDF,SI DT CY DF
exports,SIDTDF,SI DT DF
exports,ST,ST
exports,STCY,ST CY
exports,TO,TO
exports,US,US
exports,USCY,US CY
exports,USCYDF,US CY DF
exports,USDF,US DF
exports,USDT,US DT
exports,USDTCY,US DT CY
exports,USDTCYDF,US DT CY DF
exports,USDTDF,US DT DF
imports,CS,CS
imports,CSDT,CS DT
imports,CSDTRP,CS DT RP
imports,CSRP,CS RP
imports,CY,CY
imports,CYCS,CY CS
imports,CYCSDT,CY CS DT
imports,CYCSDTRP,CY CS DT RP
imports,CYCSRP,CY CS RP
imports,CYDT,CY DT
imports,CYDTRP,CY DT RP
imports,CYRP,CY RP
imports,DT,DT
imports,DTRP,DT RP
imports,EU,EU
imports,EUCY,EU CY
imports,EUCYDT,EU CY DT
imports,EUDT,EU DT
imports,HS,HS
imports,HSCS,HS CS
imports,HSCSDT,HS CS DT
imports,HSCSRP,HS CS RP
imports,HSCSRPDT,HS CS RP DT
imports,HSCY,HS CY
imports,HSCYCS,HS CY CS
imports,HSCYCSDT,HS CY CS DT
imports,HSCYCSDTRP,HS CY CS DT RP
imports,HSCYCSRP,HS CY CS RP
imports,HSCYDT,HS CY DT
imports,HSCYRP,HS CY RP
imports,HSCYRPDT,HS CY RP DT
imports,HSDT,HS DT
imports,HSPT,HS PT
imports,HSPTCY,HS PT CY
imports,HSRP,HS RP
imports,HSRPDT,HS RP DT
imports,HSST,HS ST
imports,HSSTCY,HS ST CY
imports,HT,HT
imports,HTCY,HT CY
imports,HTCYDT,HT CY DT
imports,HTDT,HT DT
imports,NA,NA
imports,NACY,NA CY
imports,NACYDT,NA CY DT
imports,NADT,NA DT
imports,NAST,NA ST
imports,NASTCY,NA ST CY
imports,PT,PT
imports,PTCY,PT CY
imports,RP,RP
imports,SI,SI
imports,SICY,SI CY
imports,SICYDT,SI CY DT
imports,SIDT,SI DT
imports,ST,ST
imports,STCY,ST CY
imports,TO,TO
imports,US,US
imports,USCY,US CY
imports,USCYDT,US CY DT
imports,USDT,US DT`;

export const variables = `flow,name,type,kind,unit,basis,period,description,width,requires,datasets
exports,AIR_VAL_MO,int,value,U.S. dollars,"total exports by air, FAS value",month,"value shipped by air, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,AIR_VAL_YR,int,value,U.S. dollars,"total exports by air, FAS value",year to date,"value shipped by air, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,AIR_WGT_MO,int,weight,kilograms,"total exports by air, shipping weight",month,"shipping weight by air, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,AIR_WGT_YR,int,weight,kilograms,"total exports by air, shipping weight",year to date,"shipping weight by air, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,ALL_VAL_MO,int,value,U.S. dollars,"total exports, FAS value",month,"total export value, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,ALL_VAL_YR,int,value,U.S. dollars,"total exports, FAS value",year to date,"total export value, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,CC_MO,int,count,records,export records,month,"card count (number of records), month",,,hs naics enduse sitc hitech usda
exports,CC_YR,int,count,records,export records,year to date,"card count (number of records), year to date",,,hs naics enduse sitc hitech usda
exports,CNT_VAL_MO,int,value,U.S. dollars,"total exports by vessel in containers, FAS value",month,"value shipped by vessel in containers, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,CNT_VAL_YR,int,value,U.S. dollars,"total exports by vessel in containers, FAS value",year to date,"value shipped by vessel in containers, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,CNT_WGT_MO,int,weight,kilograms,"total exports by vessel in containers, shipping weight",month,"shipping weight by vessel in containers, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,CNT_WGT_YR,int,weight,kilograms,"total exports by vessel in containers, shipping weight",year to date,"shipping weight by vessel in containers, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,COMM_LVL,string,level,,,,aggregation level of the commodity code,4,,hs statehs porths naics statenaics enduse
exports,CTY_CODE,string,code,,,,country or country grouping code,4,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,CTY_NAME,string,name,,,,country or country grouping name,50,CTY_CODE,hs statehs porths naics statenaics enduse sitc hitech usda
exports,DF,string,code,,,,domestic (1) or foreign (2) exports,1,,hs naics enduse sitc hitech usda
exports,DISTRICT,string,code,,,,customs district code,2,,hs naics enduse sitc hitech usda
exports,DIST_NAME,string,name,,,,customs district name,50,DISTRICT,hs naics enduse sitc hitech usda
exports,E_COMMODITY,string,code,,,,export Harmonized System (Schedule B) code,2 4 6 10,,hs statehs porths
exports,E_COMMODITY_LDESC,string,name,,,,long description of the export HS code,150,E_COMMODITY,hs statehs porths
exports,E_COMMODITY_SDESC,string,name,,,,short description of the export HS code,50,E_COMMODITY,hs statehs porths
exports,E_ENDUSE,string,code,,,,export end-use code,1 5,,enduse
exports,E_ENDUSE_LDESC,string,name,,,,long export end-use description,100,E_ENDUSE,enduse
exports,E_ENDUSE_SDESC,string,name,,,,short export end-use description,50,E_ENDUSE,enduse
exports,HITECH,string,code,,,,advanced technology product code,2,,hitech
exports,HITECH_DESC,string,name,,,,advanced technology product description,40,HITECH,hitech
exports,LAST_UPDATE,string,update,,,,date of last update,10,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,MONTH,string,time,,,,"month, two digits",2,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,NAICS,string,code,,,,NAICS commodity code,3 4 5 6,,naics statenaics
exports,NAICS_LDESC,string,name,,,,long NAICS description,150,NAICS,naics statenaics
exports,NAICS_SDESC,string,name,,,,short NAICS description,50,NAICS,naics statenaics
exports,PORT,string,code,,,,port code,4,,porths
exports,PORT_NAME,string,name,,,,port name,150,PORT,porths
exports,QTY_1_MO,int,quantity,UNIT_QY1,"total exports, quantity",month,"export quantity in the first unit, month",,,hs
exports,QTY_1_MO_FLAG,string,flag,,,month,"M if missing: export quantity in the first unit, month",1,,hs
exports,QTY_1_YR,int,quantity,UNIT_QY1,"total exports, quantity",year to date,"export quantity in the first unit, year to date",,,hs
exports,QTY_1_YR_FLAG,string,flag,,,year to date,"M if missing: export quantity in the first unit, year to date",1,,hs
exports,QTY_2_MO,int,quantity,UNIT_QY2,"total exports, quantity",month,"export quantity in the second unit, month",,,hs
exports,QTY_2_MO_FLAG,string,flag,,,month,"M if missing: export quantity in the second unit, month",1,,hs
exports,QTY_2_YR,int,quantity,UNIT_QY2,"total exports, quantity",year to date,"export quantity in the second unit, year to date",,,hs
exports,QTY_2_YR_FLAG,string,flag,,,year to date,"M if missing: export quantity in the second unit, year to date",1,,hs
exports,SITC,string,code,,,,SITC commodity code,5,,sitc
exports,SITC_LDESC,string,name,,,,long SITC description,150,SITC,sitc
exports,SITC_SDESC,string,name,,,,short SITC description,50,SITC,sitc
exports,STATE,string,code,,,,state of origin of movement (2 letters),2,,statehs statenaics
exports,SUMMARY_LVL,string,level,,,,single-country detail (DET) or country grouping (CGP),,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,SUMMARY_LVL2,string,level,,,,which variables the row is summarized by,,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,time,datetime,time,,,,month as YYYY-MM,,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,UNIT_QY1,string,unit,,,,first unit of quantity for exports,3,E_COMMODITY,hs
exports,UNIT_QY2,string,unit,,,,second unit of quantity for exports,3,E_COMMODITY,hs
exports,USDA,string,code,,,,agricultural or non-agricultural code,1,,usda
exports,VES_VAL_MO,int,value,U.S. dollars,"total exports by vessel, FAS value",month,"value shipped by vessel, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,VES_VAL_YR,int,value,U.S. dollars,"total exports by vessel, FAS value",year to date,"value shipped by vessel, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,VES_WGT_MO,int,weight,kilograms,"total exports by vessel, shipping weight",month,"shipping weight by vessel, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,VES_WGT_YR,int,weight,kilograms,"total exports by vessel, shipping weight",year to date,"shipping weight by vessel, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
exports,YEAR,string,time,,,,"year, four digits",4,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,AIR_CHA_MO,int,value,U.S. dollars,"general imports by air, freight and insurance charges",month,"import charges on shipments by air, month",,,hs naics enduse sitc hitech usda
imports,AIR_CHA_YR,int,value,U.S. dollars,"general imports by air, freight and insurance charges",year to date,"import charges on shipments by air, year to date",,,hs naics enduse sitc hitech usda
imports,AIR_VAL_MO,int,value,U.S. dollars,"general imports by air, customs value",month,"value shipped by air, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,AIR_VAL_YR,int,value,U.S. dollars,"general imports by air, customs value",year to date,"value shipped by air, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,AIR_WGT_MO,int,weight,kilograms,"general imports by air, shipping weight",month,"shipping weight by air, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,AIR_WGT_YR,int,weight,kilograms,"general imports by air, shipping weight",year to date,"shipping weight by air, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,CAL_DUT_MO,int,value,U.S. dollars,calculated duty on imports for consumption,month,"calculated duty on imports for consumption, month",,,hs naics enduse sitc hitech usda
imports,CAL_DUT_YR,int,value,U.S. dollars,calculated duty on imports for consumption,year to date,"calculated duty on imports for consumption, year to date",,,hs naics enduse sitc hitech usda
imports,CC_MO,int,count,records,import records,month,"card count (number of records), month",,,hs naics enduse sitc hitech usda
imports,CC_YR,int,count,records,import records,year to date,"card count (number of records), year to date",,,hs naics enduse sitc hitech usda
imports,CNT_CHA_MO,int,value,U.S. dollars,"general imports by vessel in containers, freight and insurance charges",month,"import charges on containerized vessel shipments, month",,,hs naics enduse sitc hitech usda
imports,CNT_CHA_YR,int,value,U.S. dollars,"general imports by vessel in containers, freight and insurance charges",year to date,"import charges on containerized vessel shipments, year to date",,,hs naics enduse sitc hitech usda
imports,CNT_VAL_MO,int,value,U.S. dollars,"general imports by vessel in containers, customs value",month,"value shipped by vessel in containers, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,CNT_VAL_YR,int,value,U.S. dollars,"general imports by vessel in containers, customs value",year to date,"value shipped by vessel in containers, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,CNT_WGT_MO,int,weight,kilograms,"general imports by vessel in containers, shipping weight",month,"shipping weight by vessel in containers, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,CNT_WGT_YR,int,weight,kilograms,"general imports by vessel in containers, shipping weight",year to date,"shipping weight by vessel in containers, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,COMM_LVL,string,level,,,,aggregation level of the commodity code,4,,hs statehs porths naics statenaics enduse
imports,CON_CHA_MO,int,value,U.S. dollars,"imports for consumption, freight and insurance charges",month,"charges on imports for consumption, month",,,hs naics enduse sitc hitech usda
imports,CON_CHA_YR,int,value,U.S. dollars,"imports for consumption, freight and insurance charges",year to date,"charges on imports for consumption, year to date",,,hs naics enduse sitc hitech usda
imports,CON_CIF_MO,int,value,U.S. dollars,"imports for consumption, CIF value",month,"CIF value of imports for consumption, month",,,hs naics enduse sitc hitech usda
imports,CON_CIF_YR,int,value,U.S. dollars,"imports for consumption, CIF value",year to date,"CIF value of imports for consumption, year to date",,,hs naics enduse sitc hitech usda
imports,CON_QY1_MO,int,quantity,UNIT_QY1,"imports for consumption, quantity",month,"imports for consumption, first quantity, month",,,hs
imports,CON_QY1_MO_FLAG,string,flag,,,month,"M if missing: imports for consumption, first quantity, month",1,,hs
imports,CON_QY1_YR,int,quantity,UNIT_QY1,"imports for consumption, quantity",year to date,"imports for consumption, first quantity, year to date",,,hs
imports,CON_QY1_YR_FLAG,string,flag,,,year to date,"M if missing: imports for consumption, first quantity, year to date",1,,hs
imports,CON_QY2_MO,int,quantity,UNIT_QY2,"imports for consumption, quantity",month,"imports for consumption, second quantity, month",,,hs
imports,CON_QY2_MO_FLAG,string,flag,,,month,"M if missing: imports for consumption, second quantity, month",1,,hs
imports,CON_QY2_YR,int,quantity,UNIT_QY2,"imports for consumption, quantity",year to date,"imports for consumption, second quantity, year to date",,,hs
imports,CON_QY2_YR_FLAG,string,flag,,,year to date,"M if missing: imports for consumption, second quantity, year to date",1,,hs
imports,CON_VAL_MO,int,value,U.S. dollars,"imports for consumption, customs value",month,"total value of imports for consumption, month",,,hs statehs naics statenaics enduse sitc hitech usda
imports,CON_VAL_YR,int,value,U.S. dollars,"imports for consumption, customs value",year to date,"total value of imports for consumption, year to date",,,hs statehs naics statenaics enduse sitc hitech usda
imports,CTY_CODE,string,code,,,,country or country grouping code,4,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,CTY_NAME,string,name,,,,country or country grouping name,50,CTY_CODE,hs statehs porths naics statenaics enduse sitc hitech usda
imports,CTY_SUBCODE,string,code,,,,country subcode,1 2,,hs
imports,DIST_NAME,string,name,,,,customs district name,50,DISTRICT,hs naics enduse sitc hitech usda
imports,DISTRICT,string,code,,,,code of the customs district of unlading,2,,hs naics enduse sitc hitech usda
imports,DUT_VAL_MO,int,value,U.S. dollars,"dutiable imports for consumption, customs value",month,"dutiable value of imports for consumption, month",,,hs naics enduse sitc hitech usda
imports,DUT_VAL_YR,int,value,U.S. dollars,"dutiable imports for consumption, customs value",year to date,"dutiable value of imports for consumption, year to date",,,hs naics enduse sitc hitech usda
imports,GEN_CHA_MO,int,value,U.S. dollars,"general imports, freight and insurance charges",month,"charges on general imports, month",,,hs naics enduse sitc hitech usda
imports,GEN_CHA_YR,int,value,U.S. dollars,"general imports, freight and insurance charges",year to date,"charges on general imports, year to date",,,hs naics enduse sitc hitech usda
imports,GEN_CIF_MO,int,value,U.S. dollars,"general imports, CIF value",month,"CIF value of general imports, month",,,hs naics enduse sitc hitech usda
imports,GEN_CIF_YR,int,value,U.S. dollars,"general imports, CIF value",year to date,"CIF value of general imports, year to date",,,hs naics enduse sitc hitech usda
imports,GEN_QY1_MO,int,quantity,UNIT_QY1,"general imports, quantity",month,"general imports, first quantity, month",,,hs
imports,GEN_QY1_MO_FLAG,string,flag,,,month,"M if missing: general imports, first quantity, month",1,,hs
imports,GEN_QY1_YR,int,quantity,UNIT_QY1,"general imports, quantity",year to date,"general imports, first quantity, year to date",,,hs
imports,GEN_QY1_YR_FLAG,string,flag,,,year to date,"M if missing: general imports, first quantity, year to date",1,,hs
imports,GEN_QY2_MO,int,quantity,UNIT_QY2,"general imports, quantity",month,"general imports, second quantity, month",,,hs
imports,GEN_QY2_MO_FLAG,string,flag,,,month,"M if missing: general imports, second quantity, month",1,,hs
imports,GEN_QY2_YR,int,quantity,UNIT_QY2,"general imports, quantity",year to date,"general imports, second quantity, year to date",,,hs
imports,GEN_QY2_YR_FLAG,string,flag,,,year to date,"M if missing: general imports, second quantity, year to date",1,,hs
imports,GEN_VAL_MO,int,value,U.S. dollars,"general imports, customs value",month,"total value of general imports, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,GEN_VAL_YR,int,value,U.S. dollars,"general imports, customs value",year to date,"total value of general imports, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,HITECH,string,code,,,,advanced technology product code,2,,hitech
imports,HITECH_DESC,string,name,,,,advanced technology product description,40,HITECH,hitech
imports,I_COMMODITY,string,code,,,,import Harmonized System (HTS) code,2 4 6 10,,hs statehs porths
imports,I_COMMODITY_LDESC,string,name,,,,long description of the import HS code,150,I_COMMODITY,hs statehs porths
imports,I_COMMODITY_SDESC,string,name,,,,short description of the import HS code,50,I_COMMODITY,hs statehs porths
imports,I_ENDUSE,string,code,,,,import end-use code,1 5,,enduse
imports,I_ENDUSE_LDESC,string,name,,,,long import end-use description,100,I_ENDUSE,enduse
imports,I_ENDUSE_SDESC,string,name,,,,short import end-use description,50,I_ENDUSE,enduse
imports,LAST_UPDATE,string,update,,,,date of last update,10,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,MONTH,string,time,,,,"month, two digits",2,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,NAICS,string,code,,,,NAICS commodity code,3 4 5 6,,naics statenaics
imports,NAICS_LDESC,string,name,,,,long NAICS description,150,NAICS,naics statenaics
imports,NAICS_SDESC,string,name,,,,short NAICS description,50,NAICS,naics statenaics
imports,PORT,string,code,,,,port of entry code,4,,porths
imports,PORT_NAME,string,name,,,,port name,150,PORT,porths
imports,RP,string,code,,,,rate provision code,2,,hs
imports,SITC,string,code,,,,SITC commodity code,5,,sitc
imports,SITC_LDESC,string,name,,,,long SITC description,150,SITC,sitc
imports,SITC_SDESC,string,name,,,,short SITC description,50,SITC,sitc
imports,SUMMARY_LVL,string,level,,,,single-country detail (DET) or country grouping (CGP),,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,SUMMARY_LVL2,string,level,,,,which variables the row is summarized by,,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,STATE,string,code,,,,state of destination (postal code; XX = unidentified),2,,statehs statenaics
imports,time,datetime,time,,,,month as YYYY-MM,,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,UNIT_QY1,string,unit,,,,first unit of quantity for imports,3,I_COMMODITY,hs
imports,UNIT_QY2,string,unit,,,,second unit of quantity for imports,3,I_COMMODITY,hs
imports,USDA,string,code,,,,agricultural or non-agricultural code,1,,usda
imports,VES_CHA_MO,int,value,U.S. dollars,"general imports by vessel, freight and insurance charges",month,"import charges on shipments by vessel, month",,,hs naics enduse sitc hitech usda
imports,VES_CHA_YR,int,value,U.S. dollars,"general imports by vessel, freight and insurance charges",year to date,"import charges on shipments by vessel, year to date",,,hs naics enduse sitc hitech usda
imports,VES_VAL_MO,int,value,U.S. dollars,"general imports by vessel, customs value",month,"value shipped by vessel, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,VES_VAL_YR,int,value,U.S. dollars,"general imports by vessel, customs value",year to date,"value shipped by vessel, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,VES_WGT_MO,int,weight,kilograms,"general imports by vessel, shipping weight",month,"shipping weight by vessel, month",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,VES_WGT_YR,int,weight,kilograms,"general imports by vessel, shipping weight",year to date,"shipping weight by vessel, year to date",,,hs statehs porths naics statenaics enduse sitc hitech usda
imports,YEAR,string,time,,,,"year, four digits",4,,hs statehs porths naics statenaics enduse sitc hitech usda`;

export const world_trade = `month,exports_musd,imports_musd
2024-01,160480.5,253526.9
2024-02,167867.4,242027.7
2024-03,179835.6,258840.1
2024-04,171524.3,270765.1
2024-05,173226.2,274767.2
2024-06,174250.1,265671.2
2024-07,168947,287727.7
2024-08,180054.5,276927.4
2024-09,171226.8,285714.9
2024-10,176726.3,288850.2
2024-11,174326.9,274286.5
2024-12,164558.9,284788.6
2025-01,165002.1,318003.8
2025-02,167208.2,287814.5
2025-03,191446.9,342286
2025-04,189130.6,275683
2025-05,184209.7,275790.9
2025-06,180538,265407.1
2025-07,175457,292132.8
2025-08,179448.4,262590.3
2025-09,185184.7,276807.4
2025-10,202678.8,274999.3
2025-11,181372.3,261024.8
2025-12,178214.7,281970.8`;
