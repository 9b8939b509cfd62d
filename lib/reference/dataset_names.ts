// Written by "deno task catalogue" from data/datasets.csv and data/variables.csv: change those.
// deno-fmt-ignore-file

/**
 * The datasets of the API and the names of their variables: an editor completes them, and a wrong
 * one is a type error.
 */
export interface DatasetVariables {
  /** Harmonized System (HS) */
  "exports/hs":
    | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR" | "ALL_VAL_MO" | "ALL_VAL_YR"
    | "CC_MO" | "CC_YR" | "CNT_VAL_MO" | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "COMM_LVL"
    | "CTY_CODE" | "CTY_NAME" | "DF" | "DISTRICT" | "DIST_NAME" | "E_COMMODITY"
    | "E_COMMODITY_LDESC" | "E_COMMODITY_SDESC" | "LAST_UPDATE" | "MONTH" | "QTY_1_MO"
    | "QTY_1_MO_FLAG" | "QTY_1_YR" | "QTY_1_YR_FLAG" | "QTY_2_MO" | "QTY_2_MO_FLAG" | "QTY_2_YR"
    | "QTY_2_YR_FLAG" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time" | "UNIT_QY1" | "UNIT_QY2"
    | "VES_VAL_MO" | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** Harmonized System (HS) by State */
  "exports/statehs":
    | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR" | "ALL_VAL_MO" | "ALL_VAL_YR"
    | "CNT_VAL_MO" | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "COMM_LVL" | "CTY_CODE"
    | "CTY_NAME" | "E_COMMODITY" | "E_COMMODITY_LDESC" | "E_COMMODITY_SDESC" | "LAST_UPDATE"
    | "MONTH" | "STATE" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time" | "VES_VAL_MO" | "VES_VAL_YR"
    | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** Harmonized System (HS) by Port */
  "exports/porths":
    | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR" | "ALL_VAL_MO" | "ALL_VAL_YR"
    | "CNT_VAL_MO" | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "COMM_LVL" | "CTY_CODE"
    | "CTY_NAME" | "E_COMMODITY" | "E_COMMODITY_LDESC" | "E_COMMODITY_SDESC" | "LAST_UPDATE"
    | "MONTH" | "PORT" | "PORT_NAME" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time" | "VES_VAL_MO"
    | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** North American Industry Classification System (NAICS) */
  "exports/naics":
    | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR" | "ALL_VAL_MO" | "ALL_VAL_YR"
    | "CC_MO" | "CC_YR" | "CNT_VAL_MO" | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "COMM_LVL"
    | "CTY_CODE" | "CTY_NAME" | "DF" | "DISTRICT" | "DIST_NAME" | "LAST_UPDATE" | "MONTH" | "NAICS"
    | "NAICS_LDESC" | "NAICS_SDESC" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time" | "VES_VAL_MO"
    | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** NAICS by State */
  "exports/statenaics":
    | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR" | "ALL_VAL_MO" | "ALL_VAL_YR"
    | "CNT_VAL_MO" | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "COMM_LVL" | "CTY_CODE"
    | "CTY_NAME" | "LAST_UPDATE" | "MONTH" | "NAICS" | "NAICS_LDESC" | "NAICS_SDESC" | "STATE"
    | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time" | "VES_VAL_MO" | "VES_VAL_YR" | "VES_WGT_MO"
    | "VES_WGT_YR" | "YEAR";

  /** End-use */
  "exports/enduse":
    | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR" | "ALL_VAL_MO" | "ALL_VAL_YR"
    | "CC_MO" | "CC_YR" | "CNT_VAL_MO" | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "COMM_LVL"
    | "CTY_CODE" | "CTY_NAME" | "DF" | "DISTRICT" | "DIST_NAME" | "E_ENDUSE" | "E_ENDUSE_LDESC"
    | "E_ENDUSE_SDESC" | "LAST_UPDATE" | "MONTH" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time"
    | "VES_VAL_MO" | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** Standard International Trade Classification (SITC) */
  "exports/sitc":
    | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR" | "ALL_VAL_MO" | "ALL_VAL_YR"
    | "CC_MO" | "CC_YR" | "CNT_VAL_MO" | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "CTY_CODE"
    | "CTY_NAME" | "DF" | "DISTRICT" | "DIST_NAME" | "LAST_UPDATE" | "MONTH" | "SITC"
    | "SITC_LDESC" | "SITC_SDESC" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time" | "VES_VAL_MO"
    | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** Advance Technology (Hi-tech) */
  "exports/hitech":
    | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR" | "ALL_VAL_MO" | "ALL_VAL_YR"
    | "CC_MO" | "CC_YR" | "CNT_VAL_MO" | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "CTY_CODE"
    | "CTY_NAME" | "DF" | "DISTRICT" | "DIST_NAME" | "HITECH" | "HITECH_DESC" | "LAST_UPDATE"
    | "MONTH" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time" | "VES_VAL_MO" | "VES_VAL_YR"
    | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** USDA (Ag or NonAg) */
  "exports/usda":
    | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR" | "ALL_VAL_MO" | "ALL_VAL_YR"
    | "CC_MO" | "CC_YR" | "CNT_VAL_MO" | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "CTY_CODE"
    | "CTY_NAME" | "DF" | "DISTRICT" | "DIST_NAME" | "LAST_UPDATE" | "MONTH" | "SUMMARY_LVL"
    | "SUMMARY_LVL2" | "time" | "USDA" | "VES_VAL_MO" | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR"
    | "YEAR";

  /** Harmonized System (HS) */
  "imports/hs":
    | "AIR_CHA_MO" | "AIR_CHA_YR" | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR"
    | "CAL_DUT_MO" | "CAL_DUT_YR" | "CC_MO" | "CC_YR" | "CNT_CHA_MO" | "CNT_CHA_YR" | "CNT_VAL_MO"
    | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "COMM_LVL" | "CON_CHA_MO" | "CON_CHA_YR"
    | "CON_CIF_MO" | "CON_CIF_YR" | "CON_QY1_MO" | "CON_QY1_MO_FLAG" | "CON_QY1_YR"
    | "CON_QY1_YR_FLAG" | "CON_QY2_MO" | "CON_QY2_MO_FLAG" | "CON_QY2_YR" | "CON_QY2_YR_FLAG"
    | "CON_VAL_MO" | "CON_VAL_YR" | "CTY_CODE" | "CTY_NAME" | "CTY_SUBCODE" | "DIST_NAME"
    | "DISTRICT" | "DUT_VAL_MO" | "DUT_VAL_YR" | "GEN_CHA_MO" | "GEN_CHA_YR" | "GEN_CIF_MO"
    | "GEN_CIF_YR" | "GEN_QY1_MO" | "GEN_QY1_MO_FLAG" | "GEN_QY1_YR" | "GEN_QY1_YR_FLAG"
    | "GEN_QY2_MO" | "GEN_QY2_MO_FLAG" | "GEN_QY2_YR" | "GEN_QY2_YR_FLAG" | "GEN_VAL_MO"
    | "GEN_VAL_YR" | "I_COMMODITY" | "I_COMMODITY_LDESC" | "I_COMMODITY_SDESC" | "LAST_UPDATE"
    | "MONTH" | "RP" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time" | "UNIT_QY1" | "UNIT_QY2"
    | "VES_CHA_MO" | "VES_CHA_YR" | "VES_VAL_MO" | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR"
    | "YEAR";

  /** Harmonized System (HS) by State */
  "imports/statehs":
    | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR" | "CNT_VAL_MO" | "CNT_VAL_YR"
    | "CNT_WGT_MO" | "CNT_WGT_YR" | "COMM_LVL" | "CON_VAL_MO" | "CON_VAL_YR" | "CTY_CODE"
    | "CTY_NAME" | "GEN_VAL_MO" | "GEN_VAL_YR" | "I_COMMODITY" | "I_COMMODITY_LDESC"
    | "I_COMMODITY_SDESC" | "LAST_UPDATE" | "MONTH" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "STATE"
    | "time" | "VES_VAL_MO" | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** Harmonized System (HS) by Port */
  "imports/porths":
    | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR" | "CNT_VAL_MO" | "CNT_VAL_YR"
    | "CNT_WGT_MO" | "CNT_WGT_YR" | "COMM_LVL" | "CTY_CODE" | "CTY_NAME" | "GEN_VAL_MO"
    | "GEN_VAL_YR" | "I_COMMODITY" | "I_COMMODITY_LDESC" | "I_COMMODITY_SDESC" | "LAST_UPDATE"
    | "MONTH" | "PORT" | "PORT_NAME" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time" | "VES_VAL_MO"
    | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** North American Industry Classification System (NAICS) */
  "imports/naics":
    | "AIR_CHA_MO" | "AIR_CHA_YR" | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR"
    | "CAL_DUT_MO" | "CAL_DUT_YR" | "CC_MO" | "CC_YR" | "CNT_CHA_MO" | "CNT_CHA_YR" | "CNT_VAL_MO"
    | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "COMM_LVL" | "CON_CHA_MO" | "CON_CHA_YR"
    | "CON_CIF_MO" | "CON_CIF_YR" | "CON_VAL_MO" | "CON_VAL_YR" | "CTY_CODE" | "CTY_NAME"
    | "DIST_NAME" | "DISTRICT" | "DUT_VAL_MO" | "DUT_VAL_YR" | "GEN_CHA_MO" | "GEN_CHA_YR"
    | "GEN_CIF_MO" | "GEN_CIF_YR" | "GEN_VAL_MO" | "GEN_VAL_YR" | "LAST_UPDATE" | "MONTH" | "NAICS"
    | "NAICS_LDESC" | "NAICS_SDESC" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time" | "VES_CHA_MO"
    | "VES_CHA_YR" | "VES_VAL_MO" | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** NAICS by State */
  "imports/statenaics":
    | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR" | "CNT_VAL_MO" | "CNT_VAL_YR"
    | "CNT_WGT_MO" | "CNT_WGT_YR" | "COMM_LVL" | "CON_VAL_MO" | "CON_VAL_YR" | "CTY_CODE"
    | "CTY_NAME" | "GEN_VAL_MO" | "GEN_VAL_YR" | "LAST_UPDATE" | "MONTH" | "NAICS" | "NAICS_LDESC"
    | "NAICS_SDESC" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "STATE" | "time" | "VES_VAL_MO"
    | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** End-use */
  "imports/enduse":
    | "AIR_CHA_MO" | "AIR_CHA_YR" | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR"
    | "CAL_DUT_MO" | "CAL_DUT_YR" | "CC_MO" | "CC_YR" | "CNT_CHA_MO" | "CNT_CHA_YR" | "CNT_VAL_MO"
    | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "COMM_LVL" | "CON_CHA_MO" | "CON_CHA_YR"
    | "CON_CIF_MO" | "CON_CIF_YR" | "CON_VAL_MO" | "CON_VAL_YR" | "CTY_CODE" | "CTY_NAME"
    | "DIST_NAME" | "DISTRICT" | "DUT_VAL_MO" | "DUT_VAL_YR" | "GEN_CHA_MO" | "GEN_CHA_YR"
    | "GEN_CIF_MO" | "GEN_CIF_YR" | "GEN_VAL_MO" | "GEN_VAL_YR" | "I_ENDUSE" | "I_ENDUSE_LDESC"
    | "I_ENDUSE_SDESC" | "LAST_UPDATE" | "MONTH" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time"
    | "VES_CHA_MO" | "VES_CHA_YR" | "VES_VAL_MO" | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR"
    | "YEAR";

  /** Standard International Trade Classification (SITC) */
  "imports/sitc":
    | "AIR_CHA_MO" | "AIR_CHA_YR" | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR"
    | "CAL_DUT_MO" | "CAL_DUT_YR" | "CC_MO" | "CC_YR" | "CNT_CHA_MO" | "CNT_CHA_YR" | "CNT_VAL_MO"
    | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "CON_CHA_MO" | "CON_CHA_YR" | "CON_CIF_MO"
    | "CON_CIF_YR" | "CON_VAL_MO" | "CON_VAL_YR" | "CTY_CODE" | "CTY_NAME" | "DIST_NAME"
    | "DISTRICT" | "DUT_VAL_MO" | "DUT_VAL_YR" | "GEN_CHA_MO" | "GEN_CHA_YR" | "GEN_CIF_MO"
    | "GEN_CIF_YR" | "GEN_VAL_MO" | "GEN_VAL_YR" | "LAST_UPDATE" | "MONTH" | "SITC" | "SITC_LDESC"
    | "SITC_SDESC" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time" | "VES_CHA_MO" | "VES_CHA_YR"
    | "VES_VAL_MO" | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** Advance Technology (Hi-tech) */
  "imports/hitech":
    | "AIR_CHA_MO" | "AIR_CHA_YR" | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR"
    | "CAL_DUT_MO" | "CAL_DUT_YR" | "CC_MO" | "CC_YR" | "CNT_CHA_MO" | "CNT_CHA_YR" | "CNT_VAL_MO"
    | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "CON_CHA_MO" | "CON_CHA_YR" | "CON_CIF_MO"
    | "CON_CIF_YR" | "CON_VAL_MO" | "CON_VAL_YR" | "CTY_CODE" | "CTY_NAME" | "DIST_NAME"
    | "DISTRICT" | "DUT_VAL_MO" | "DUT_VAL_YR" | "GEN_CHA_MO" | "GEN_CHA_YR" | "GEN_CIF_MO"
    | "GEN_CIF_YR" | "GEN_VAL_MO" | "GEN_VAL_YR" | "HITECH" | "HITECH_DESC" | "LAST_UPDATE"
    | "MONTH" | "SUMMARY_LVL" | "SUMMARY_LVL2" | "time" | "VES_CHA_MO" | "VES_CHA_YR"
    | "VES_VAL_MO" | "VES_VAL_YR" | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";

  /** USDA (Ag or NonAg) */
  "imports/usda":
    | "AIR_CHA_MO" | "AIR_CHA_YR" | "AIR_VAL_MO" | "AIR_VAL_YR" | "AIR_WGT_MO" | "AIR_WGT_YR"
    | "CAL_DUT_MO" | "CAL_DUT_YR" | "CC_MO" | "CC_YR" | "CNT_CHA_MO" | "CNT_CHA_YR" | "CNT_VAL_MO"
    | "CNT_VAL_YR" | "CNT_WGT_MO" | "CNT_WGT_YR" | "CON_CHA_MO" | "CON_CHA_YR" | "CON_CIF_MO"
    | "CON_CIF_YR" | "CON_VAL_MO" | "CON_VAL_YR" | "CTY_CODE" | "CTY_NAME" | "DIST_NAME"
    | "DISTRICT" | "DUT_VAL_MO" | "DUT_VAL_YR" | "GEN_CHA_MO" | "GEN_CHA_YR" | "GEN_CIF_MO"
    | "GEN_CIF_YR" | "GEN_VAL_MO" | "GEN_VAL_YR" | "LAST_UPDATE" | "MONTH" | "SUMMARY_LVL"
    | "SUMMARY_LVL2" | "time" | "USDA" | "VES_CHA_MO" | "VES_CHA_YR" | "VES_VAL_MO" | "VES_VAL_YR"
    | "VES_WGT_MO" | "VES_WGT_YR" | "YEAR";
}

/** A dataset of one flow: `exports/hs`, `imports/naics`. */
export type Dataset = keyof DatasetVariables;

/** The name of a variable that a dataset has. */
export type Variable<D extends Dataset = Dataset> = DatasetVariables[D];
