package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import vn.tonghop.report.Finding;

/** Makes sheets of the records of an XLS as they come by. */
final class XlsBook {

    /** Written by programs that leave it to Excel to compute; the result beside it is a dummy. */
    private static final short COMPUTE_ON_LOAD = 2;

    private final FormatTrackingHSSFListener formats =
            new FormatTrackingHSSFListener(this::process);
    private final List<BoundSheetRecord> tabs = new ArrayList<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private final List<FontRecord> fonts = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    private final SheetRows.Budget budget = new SheetRows.Budget();
    private SSTRecord strings;
    private boolean since1904;
    private int tab = -1;
    private int depth;
    private SheetRows<Cell> rows;
    private Uncomputed uncomputed;
    private Map<Long, int[]> merged;
    private FormulaRecord waiting;

    HSSFListener listener() {
        return formats;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    List<Finding> problems() {
        return problems;
    }

    private void process(Record record) {
        if (record instanceof BOFRecord begin) {
            begin(begin);
        } else if (record instanceof EOFRecord) {
            end();
        } else if (tab < 0) {
            book(record);
        } else if (depth == 1 && rows != null) {
            sheet(record);
        }
    }

    /** Charts within a sheet have a beginning and an end of their own. */
    private void begin(BOFRecord begin) {
        if (++depth > 1 || begin.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        if (tab < 0) {
            tabs.sort((a, b) -> Integer.compare(a.getPositionOfBof(), b.getPositionOfBof()));
        }
        if (++tab < tabs.size() && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
            String name = PlainText.of(tabs.get(tab).getSheetname());
            rows = new SheetRows<>(name, budget, Cell::row);
            uncomputed = new Uncomputed(name);
            merged = new HashMap<>();
        }
    }

    private void end() {
        if (--depth > 0 || rows == null) {
            return;
        }
        var bound = tabs.get(tab);
        if (!rows.isEmpty() && (bound.isHidden() || bound.isVeryHidden())) {
            problems.add(Noticed.info("READ-026", rows.name()));
        } else if (!rows.isEmpty()) {
            sheets.add(new Sheet(rows.name(), rows.cells().stream().map(this::extended).toList()));
            problems.addAll(rows.findings());
            problems.addAll(uncomputed.findings());
        }
        rows = null;
    }

    private void book(Record record) {
        if (record instanceof BoundSheetRecord bound) {
            tabs.add(bound);
        } else if (record instanceof SSTRecord sst) {
            strings = sst;
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add(style);
        } else if (record instanceof FontRecord font) {
            fonts.add(font);
        } else if (record instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() == 1;
        }
    }

    private void sheet(Record record) {
        if (record instanceof NumberRecord number) {
            number(number, number.getValue());
        } else if (record instanceof LabelSSTRecord label) {
            text(label, strings.getString(label.getSSTIndex()).getString());
        } else if (record instanceof LabelRecord label) {
            text(label, label.getValue());
        } else if (record instanceof BoolErrRecord value) {
            truth(value, value.isBoolean(), value.getBooleanValue(), value.getErrorValue());
        } else if (record instanceof FormulaRecord formula) {
            formula(formula);
        } else if (record instanceof StringRecord string && waiting != null) {
            text(waiting, string.getString());
            waiting = null;
        } else if (record instanceof RowRecord row && row.getZeroHeight()) {
            rows.hideRow(row.getRowNumber());
        } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
            rows.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
        } else if (record instanceof MergeCellsRecord merge) {
            merge(merge);
        }
    }

    private void formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            waiting = formula;
            return;
        }
        switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> truth(formula, true, formula.getCachedBooleanValue(), 0);
            case ERROR -> truth(formula, false, false, formula.getCachedErrorValue());
            default -> {
                if (formula.getOptions() == COMPUTE_ON_LOAD && formula.getValue() == 0) {
                    int row = formula.getRow();
                    int column = formula.getColumn();
                    rows.add(uncomputed.cell(row, column, 1, 1, ""), row, column);
                } else {
                    number(formula, formula.getValue());
                }
            }
        }
    }

    private void number(CellValueRecordInterface cell, double value) {
        var number = CellText.number(value);
        String format = formats.getFormatString(cell);
        if (number == null) {
            text(cell, "#NUM!");
        } else if (format != null && DateUtil.isADateFormat(formats.getFormatIndex(cell), format)) {
            text(cell, CellText.day(value, since1904));
        } else {
            String text = CellText.shown(number, format != null && format.contains("%"));
            add(cell, new Cell(cell.getRow(), cell.getColumn(), 1, 1, text, number));
        }
    }

    private void truth(CellValueRecordInterface cell, boolean truth, boolean value, int error) {
        if (truth) {
            text(cell, value ? "TRUE" : "FALSE");
        } else {
            text(
                    cell,
                    FormulaError.isValidCode(error)
                            ? FormulaError.forInt(error).getString()
                            : "#N/A");
        }
    }

    private void text(CellValueRecordInterface cell, String raw) {
        String text = PlainText.of(FontedText.decoded(font(cell.getXFIndex()), raw));
        if (!text.isBlank()) {
            add(cell, new Cell(cell.getRow(), cell.getColumn(), 1, 1, text, null));
        }
    }

    private void add(CellValueRecordInterface place, Cell cell) {
        rows.add(cell, place.getRow(), place.getColumn());
    }

    /** Fonts are counted without a fifth one (number 4), which never existed. */
    private String font(int style) {
        int font = style < styles.size() ? styles.get(style).getFontIndex() : -1;
        font = font > 4 ? font - 1 : font;
        return font >= 0 && font < fonts.size() ? fonts.get(font).getFontName() : null;
    }

    private void merge(MergeCellsRecord areas) {
        for (int i = 0; i < areas.getNumAreas(); i++) {
            var area = areas.getAreaAt(i);
            int[] extent = {
                area.getLastRow() - area.getFirstRow() + 1,
                area.getLastColumn() - area.getFirstColumn() + 1
            };
            merged.put(place(area.getFirstRow(), area.getFirstColumn()), extent);
        }
    }

    private Cell extended(Cell c) {
        int[] e = merged.getOrDefault(place(c.row(), c.column()), new int[] {1, 1});
        return new Cell(c.row(), c.column(), e[0], e[1], c.text(), c.number());
    }

    private static long place(int row, int column) {
        return (long) row << 16 | column;
    }
}
