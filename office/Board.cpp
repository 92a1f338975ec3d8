#include "office/Board.h"

#include <algorithm>
#include <cmath>

#include "core/rules/Areas.h"
#include "office/IndonesianText.h"

namespace jemput::office {

using core::Indicator;
using core::ProgressRow;

namespace {

constexpr std::int64_t kSmallestShown = 5;
constexpr int kBarWidth = 240;

bool isHidden(std::int64_t people) { return people > 0 && people < kSmallestShown; }

/// A gap that is small, or the people who are not in it.
bool isHidden(const ProgressRow& row) {
  if (!row.baseline) return false;
  return isHidden(std::abs(*row.gap())) || isHidden(row.baseline->denominator - *row.gap());
}

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

std::string people(std::int64_t count) { return isHidden(count) ? "&lt; 5" : wholeNumber(count); }

int barLength(double percent) {
  return static_cast<int>(std::lround(std::clamp(percent, 0.0, 100.0) * kBarWidth / 100));
}

std::string mark(const char* kind, std::optional<double> percent) {
  if (!percent) return {};
  return "<i class=" + std::string(kind) + " style=left:" + std::to_string(barLength(*percent)) + "px></i>";
}

/// The bar ends at 100 %; the number beside it does not.
std::string bar(const ProgressRow& row) {
  const auto percent = row.percent();
  if (!percent) return "<div class=b></div>";
  const auto target = row.villageTarget ? row.villageTarget : row.nationalTarget;
  const bool met = !target || *percent >= *target;
  // A hidden figure is not given away by the length of its bar.
  const int length = isHidden(row) ? kBarWidth : barLength(*percent);
  return "<div class=b><svg width=240 height=18><rect width=" + std::to_string(length) +
         " height=18 class=" + (met ? "m" : "u") + " /></svg>" + mark("v", row.villageTarget) +
         mark("n", row.nationalTarget) + "</div>";
}

std::string percentText(const ProgressRow& row) {
  const auto percent = row.percent();
  if (!percent) return "–";
  if (isHidden(row)) return *percent > 50 ? "hampir 100 %" : "hampir 0 %";
  return decimal(*percent, 2) + " %";
}

std::string gapText(const ProgressRow& row, std::string_view unit) {
  const auto gap = row.gap();
  if (!gap) return "belum ada angka dasar";
  if (isHidden(row)) return "&lt; 5 " + std::string(unit);
  if (*gap <= 0) return *gap == 0 ? "lengkap" : "lebih " + wholeNumber(-*gap);
  return "kurang " + wholeNumber(*gap);
}

std::string tableRow(const ProgressRow& row, std::string_view unit) {
  const core::Areas& areas = core::Areas::shipped();
  return "<tr><th>" + escaped(areas.name(row.village)) + "<small>" +
         escaped(areas.name(areas.districtOf(row.village))) + "</small><td>" + bar(row) + "<td>" + percentText(row) +
         "<td class=g>" + gapText(row, unit) + "<td>" + people(row.applied) + "<td>" + people(row.completed) + "\n";
}

/// With one figure of a column hidden, the exact total would give it back: it is rounded to tens.
std::string total(const std::vector<ProgressRow>& rows, const ProgressRow& sum, std::string_view unit) {
  if (!sum.baseline) return "<p class=k>Belum ada angka dasar. Kantor mengisinya dengan data penduduk.</p>";
  const bool rounded = std::any_of(rows.begin(), rows.end(), [](const ProgressRow& row) { return isHidden(row); });
  const std::int64_t gap = rounded ? (*sum.gap() + 5) / 10 * 10 : *sum.gap();
  std::string text = "<p class=k><b>" + decimal(*sum.percent(), 2) + " %</b> se-kabupaten, kurang <b>" +
                     (rounded ? "sekitar " : "") + wholeNumber(gap) + " " + std::string(unit) + "</b> dari " +
                     wholeNumber(sum.baseline->denominator);
  if (sum.nationalTarget) text += ". Target nasional " + decimal(*sum.nationalTarget, 1) + " %";
  return text + ".<br>Angka dasar per " + longDate(sum.baseline->date) + ", sumber: " + escaped(sum.baseline->source) +
         ".</p>";
}

std::string section(const Indicator& indicator, const std::vector<ProgressRow>& all) {
  std::vector<ProgressRow> rows;
  for (const ProgressRow& row : all)
    if (row.indicator == indicator.code) rows.push_back(row);
  std::stable_sort(rows.begin(), rows.end(), [](const ProgressRow& a, const ProgressRow& b) {
    return a.gap().value_or(-1) > b.gap().value_or(-1);
  });
  std::string html = "<section><h2>" + escaped(indicator.name.indonesian) + "</h2>" +
                     total(rows, core::sumOf(rows, indicator.code), indicator.people.indonesian) +
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
    ".b{position:relative;width:240px;height:18px;background:#dce4ec;border-radius:4px;overflow:hidden}"
    ".m{fill:#0b5cad}.u{fill:#b4500a}.b i{position:absolute;top:0;bottom:0}"
    ".v{width:4px;margin-left:-2px;background:#08131e;outline:1px solid #fff}"
    ".n{border-left:3px dashed #08131e;outline:1px solid #fff}"
    "footer{max-width:1100px;margin:auto;padding:0 16px 24px;color:#324150}"
    "@media print{body{background:#fff;font-size:12px}header{background:#fff;color:#000;border-bottom:2px solid #000}"
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
      "</main><footer>Garis putus-putus: target nasional. Garis tebal: target desa. Diajukan dan Selesai: orang "
      "sejak angka dasar. Angka di bawah 5 orang tidak ditampilkan.</footer></html>\n";
  return html;
}

}  // namespace jemput::office
