#include "office/Board.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/rules/Areas.h"
#include "office/IndonesianText.h"

namespace jemput::office {

using core::Indicator;
using core::ProgressRow;

namespace {

constexpr std::int64_t kSmallestShown = 5;
constexpr int kBarWidth = 240;

bool isSmall(std::int64_t people) { return people > 0 && people < kSmallestShown; }

/// A small gap, or few people who are not in it: then no figure of the row may give it back.
bool hasSmallGap(const ProgressRow& row) { return row.baseline && isSmall(std::abs(*row.gap())); }
bool hasSmallRest(const ProgressRow& row) { return row.baseline && isSmall(row.baseline->denominator - *row.gap()); }
bool isHidden(const ProgressRow& row) { return hasSmallGap(row) || hasSmallRest(row); }

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string people(std::int64_t count) { return isSmall(count) ? "&lt; 5" : wholeNumber(count); }

int barLength(double percent) {
  return static_cast<int>(std::lround(std::clamp(percent, 0.0, 100.0) * kBarWidth / 100));
}

/// Whether a target is missed; never said of a row whose figures are hidden.
bool isBelowTarget(const ProgressRow& row) {
  const auto target = row.villageTarget ? row.villageTarget : row.nationalTarget;
  return target && row.percent() && !isHidden(row) && *row.percent() < *target;
}

std::string mark(const char* kind, std::optional<double> percent) {
  if (!percent) return {};
  const auto tenths = std::lround(std::clamp(*percent, 0.0, 100.0) * 10);
  return "<i class=" + std::string(kind) + " style=left:" + std::to_string(tenths / 10) + "." +
         std::to_string(tenths % 10) + "%></i>";
}

/// The bar ends at 100 %; the number beside it does not. A hidden row is full or empty, whatever its figures.
std::string bar(const ProgressRow& row) {
  const auto percent = row.percent();
  if (!percent) return "<div class=b></div>";
  const int length = !isHidden(row) ? barLength(*percent) : hasSmallGap(row) ? kBarWidth : 0;
  const char* kind = isHidden(row) ? "h" : isBelowTarget(row) ? "u" : "m";
  return "<div class=b><svg viewBox=\"0 0 240 18\" preserveAspectRatio=none><rect width=" + std::to_string(length) +
         " height=18 class=" + kind + " /></svg>" + mark("v", row.villageTarget) + mark("n", row.nationalTarget) +
         "</div>";
}

std::string percentText(const ProgressRow& row) {
  const auto percent = row.percent();
  if (!percent || (hasSmallGap(row) && hasSmallRest(row))) return "–";
  if (isHidden(row)) return hasSmallGap(row) ? "hampir 100 %" : "hampir 0 %";
  return (isBelowTarget(row) ? "▼ " : "") + decimal(*percent, 2) + " %";
}

std::string gapText(const ProgressRow& row, std::string_view unit) {
  const auto gap = row.gap();
  if (!gap) return "belum ada angka dasar";
  if (hasSmallGap(row)) return "&lt; 5 " + std::string(unit);
  if (hasSmallRest(row)) return "hampir semua";
  if (*gap <= 0) return *gap == 0 ? "lengkap" : "lebih " + wholeNumber(-*gap);
  return "kurang " + wholeNumber(*gap);
}

std::string tableRow(const ProgressRow& row, std::string_view unit) {
  const core::Areas& areas = core::Areas::shipped();
  return "<tr><th>" + escaped(areas.name(row.village)) + "<small>" +
         escaped(areas.name(areas.districtOf(row.village))) + "</small><td>" + bar(row) + "<td>" + percentText(row) +
         "<td class=g>" + gapText(row, unit) + "<td>" + people(row.applied) + "<td>" + people(row.completed) + "\n";
}

/// Only over the villages whose figures are shown: a hidden one is in no sum, so nothing can be subtracted.
std::string total(const std::vector<ProgressRow>& rows, const Indicator& indicator) {
  std::vector<ProgressRow> shown;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(shown),
               [](const ProgressRow& row) { return !isHidden(row); });
  const ProgressRow sum = core::sumOf(shown, indicator.code);
  if (!sum.baseline &&
      std::any_of(rows.begin(), rows.end(), [](const ProgressRow& row) { return row.baseline.has_value(); }))
    return "<p class=k>Semua angka di bawah 5 dan tidak ditampilkan.</p>";
  if (!sum.baseline) return "<p class=k>Belum ada angka dasar. Kantor mengisinya dengan data penduduk.</p>";
  const std::int64_t gap = *sum.gap();
  std::string text = "<p class=k>";
  if (sum.percent()) text += "<b>" + decimal(*sum.percent(), 2) + " %</b>, ";
  text += (gap < 0 ? "lebih <b>" : "kurang <b>") + wholeNumber(std::abs(gap)) + " " + indicator.people.indonesian +
          "</b> dari " + wholeNumber(sum.baseline->denominator);
  if (shown.size() < rows.size())
    text += ", tanpa " + std::to_string(rows.size() - shown.size()) + " desa yang angkanya di bawah 5";
  if (sum.nationalTarget) text += ". Target nasional " + decimal(*sum.nationalTarget, 1) + " %";
  return text + ".<br>Angka dasar per " + longDate(sum.baseline->date) + ", sumber: " + escaped(sum.baseline->source) +
         ".</p>";
}

/// Largest gap first. A hidden gap has one place whatever it is, or its place would give it away.
std::int64_t sortKey(const ProgressRow& row) {
  if (!row.baseline) return -1;
  return hasSmallGap(row) ? kSmallestShown - 1 : hasSmallRest(row) ? row.baseline->denominator : *row.gap();
}

std::string section(const Indicator& indicator, const std::vector<ProgressRow>& all) {
  std::vector<ProgressRow> rows;
  for (const ProgressRow& row : all)
    if (row.indicator == indicator.code) rows.push_back(row);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const ProgressRow& a, const ProgressRow& b) { return sortKey(a) > sortKey(b); });
  std::string html = "<section><h2>" + escaped(indicator.name.indonesian) + "</h2>" + total(rows, indicator) +
                     "<table><thead><tr><th>Desa<td>Cakupan<td>%<td>Kurang (" + escaped(indicator.people.indonesian) +
                     ")<td>Diajukan<td>Selesai</thead>\n";
  for (const ProgressRow& row : rows) html += tableRow(row, indicator.people.indonesian);
  return html + "</table></section>\n";
}

constexpr const char* kStyle =
    "body{margin:0;background:#e9eff5;color:#08131e;font:16px Inter,system-ui,sans-serif}"
    "header{background:#062544;color:#fff;padding:20px 24px}h1{margin:0;font-size:28px}header p{margin:6px 0 0}"
    ".l{background:#ffc24a;color:#241500;font-weight:700;text-align:center;padding:8px}"
    "main{max-width:1100px;margin:auto;padding:16px}"
    "section{background:#fff;border:1px solid #c3ced9;border-radius:16px;padding:16px 20px;margin:0 0 16px}"
    "h2{margin:0 0 4px;font-size:22px}.k{margin:0 0 12px;color:#324150}.k b{color:#08131e}"
    "table{border-collapse:collapse;width:100%}td,th{padding:5px 8px;text-align:left;border-bottom:1px solid "
    "#dce4ec;vertical-align:middle}"
    "thead td,thead "
    "th{color:#324150;font-weight:600;font-size:15px}td:nth-child(n+3){text-align:right;white-space:nowrap}"
    "th{font-weight:600}small{display:block;color:#324150;font-weight:400;font-size:15px}.g{font-weight:600}"
    ".b{position:relative;width:240px;height:18px;background:#dce4ec;border-radius:4px}"
    "svg{display:block;width:100%;height:100%;border-radius:4px}"
    ".m{fill:#0b5cad}.u{fill:#b4500a}.h{fill:#5b6b7a}.b i{position:absolute;top:-5px;bottom:-5px}"
    ".v{width:4px;margin-left:-2px;background:#08131e}.n{border-left:2px dashed #08131e}"
    "footer{max-width:1100px;margin:auto;padding:0 16px 24px;color:#324150}"
    "@media screen and (max-width:760px){section{padding:12px}thead{display:none}"
    "tr{display:grid;grid-template-columns:1fr auto auto;border-bottom:1px solid #dce4ec;padding:8px 0}"
    "td,th{border:0;padding:3px 0 3px 12px}th{padding-left:0}td:nth-child(2){grid-area:2/1/3/4;padding:8px "
    "0}.b{width:100%}"
    "td:nth-child(5){grid-area:3/1/4/2;text-align:left;padding-left:0}td:nth-child(6){grid-area:3/2/4/4}"
    "td:nth-child(5)::before{content:'diajukan '}td:nth-child(6)::before{content:'selesai '}}"
    "@media print{body{background:#fff;font-size:11px}header{background:#fff;color:#000;border-bottom:2px solid "
    "#000;padding:0 0 6px}"
    "h1{font-size:20px}h2{font-size:16px}main{padding:8px 0}td,th{padding:1px 6px}thead td,thead th{font-size:11px}"
    "small{display:inline;font-size:10px;margin-left:6px}.b{width:180px;height:9px}.b i{top:-2px;bottom:-2px}"
    "section{border:0;padding:0;break-before:page}section:first-child{break-before:auto}tr{break-inside:avoid}"
    "*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}";

}  // namespace

std::string boardPage(const BoardFacts& facts) {
  std::string html =
      "<!doctype html><html lang=id><meta charset=utf-8><meta name=viewport content=\"width=device-width\">"
      "<title>Papan capaian Dukcapil Lombok Utara</title><style>" +
      std::string(kStyle) + "</style>";
  if (facts.isPractice) html += "<div class=l>DATA LATIHAN: semua orang di sini rekaan</div>";
  html += "<header><h1>Papan capaian jemput bola</h1><p>Dukcapil Lombok Utara · data per " + longInstant(facts.now) +
          " WITA";
  if (facts.silentTablets > 0)
    html += " · " + wholeNumber(static_cast<std::int64_t>(facts.silentTablets)) + " dari " +
            wholeNumber(static_cast<std::int64_t>(facts.tablets)) + " tablet belum terdengar lebih dari sehari";
  if (facts.quarantined > 0)
    html += " · " + people(static_cast<std::int64_t>(facts.quarantined)) + " kiriman perlu diperiksa";
  html += "</p></header><main>\n";
  for (const Indicator& indicator : facts.indicators) html += section(indicator, facts.rows);
  html +=
      "</main><footer>Garis putus-putus: target nasional. Garis tebal: target desa. ▼: di bawah target. Diajukan dan "
      "Selesai: orang "
      "sejak angka dasar. Angka di bawah 5 orang tidak ditampilkan.</footer></html>\n";
  return html;
}

}  // namespace jemput::office
